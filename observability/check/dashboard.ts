// What a dashboard may say: Grafana's own types, and of its many panels those that ours are made of. A
// field or a panel that is not here does not compile.
import type {
  Dashboard,
  DashboardLink,
  DataSourceRef,
  FieldConfig,
  GridPos,
  Panel,
  RowPanel,
  VariableModel,
} from '@grafana/schema';
import type { Options as BarGaugeOptions } from '@grafana/schema/dist/esm/raw/composable/bargauge/panelcfg/x/BarGaugePanelCfg_types.gen';
import type { Options as StatOptions } from '@grafana/schema/dist/esm/raw/composable/stat/panelcfg/x/StatPanelCfg_types.gen';
import type { FieldConfig as Lines, Options as LinesOptions } from '@grafana/schema/dist/esm/raw/composable/timeseries/panelcfg/x/TimeSeriesPanelCfg_types.gen';

/** As it stands in a file: the names of enums are their values. */
type Written<T> = T extends string
  ? `${T}`
  : T extends (infer E)[]
    ? Written<E>[]
    : T extends object
      ? { [K in keyof T]: Written<T[K]> }
      : T;

/** Of Prometheus, whose types the package lacks. */
type Query = {
  refId: string;
  datasource: DataSourceRef;
  expr: string;
  legendFormat: string;
  instant?: boolean;
  range?: boolean;
};

type Visual<Type extends string, Options, Custom> = Pick<
  Panel,
  'id' | 'title' | 'description' | 'datasource'
> & {
  type: Type;
  gridPos: GridPos;
  options: Options;
  fieldConfig: { defaults: Omit<FieldConfig, 'custom'> & { custom?: Custom }; overrides: never[] };
  targets: Query[];
};

type Shown =
  | Visual<'timeseries', Omit<LinesOptions, 'timezone'>, Lines>
  | Visual<'stat', StatOptions, never>
  | Visual<'bargauge', BarGaugeOptions, never>
  | (Omit<RowPanel, 'panels'> & { panels: never[] });

export type WegoDashboard = Written<
  Omit<Dashboard, 'panels' | 'links' | 'templating'> & {
    uid: string;
    title: string;
    description: string;
    panels: Shown[];
    links: DashboardLink[];
    templating: { list: VariableModel[] };
  }
>;
