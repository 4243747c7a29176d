/** Where WeGO is, for whom a caller speaks, and how long it waits. */
export interface Connection {
  /** The address of the API, without `/api/v1`. */
  address: string;
  /** Gives an access token for each request that needs one. */
  token?: () => string | Promise<string>;
  /** How long to wait for a whole answer, in milliseconds: 30,000 unless given. */
  timeout?: number;
}

/** What the `Configuration` of every service is made from. */
export function connect({ address, token, timeout = 30_000 }: Connection) {
  return {
    basePath: address.replace(/\/$/, ""),
    ...(token && { accessToken: async () => token() }),
    fetchApi: (input: RequestInfo | URL, init?: RequestInit) =>
      fetch(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(timeout) }),
  };
}

type Headers = Record<string, string>;

/**
 * Asks for another representation of what a call answers, or sends one:
 * `(await invoices.getInvoiceRaw({ id }, headers({ Accept: "application/pdf" }))).raw.blob()`
 */
export function headers(more: Headers) {
  return async ({ init }: { init: { headers?: unknown } }) => ({
    headers: { ...(init.headers as Headers), ...more },
  });
}

/** Everything in a list, each page asked for when it is come to. */
export async function* pages<T>(
  page: (cursor?: string) => Promise<{ items?: T[]; next?: string | null }>,
): AsyncGenerator<T> {
  let cursor: string | null | undefined;
  do {
    const { items, next } = await page(cursor ?? undefined);
    yield* items ?? [];
    cursor = next;
  } while (cursor);
}

/** Why a call was not answered as wished (RFC 9457). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  /** A stable code to switch on. */
  code: string;
  detail?: string;
  /** The rule of the domain that was broken. */
  rule?: string;
  traceId?: string;
  /** Every fault of the input. */
  errors?: { pointer: string; code: string; detail: string }[];
}

/** The problem that a failed call tells of: none where no answer came, or not from WeGO. */
export async function problemOf(error: unknown): Promise<Problem | undefined> {
  const response = (error as { response?: Response } | undefined)?.response;
  const type = response?.headers?.get("Content-Type") ?? "";
  return type.startsWith("application/problem+json") ? response?.clone().json() : undefined;
}

/** A new value for `idempotencyKey`; repeat a request with the same one. */
export const newIdempotencyKey = (): string => crypto.randomUUID();
