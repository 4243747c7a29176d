CREATE TABLE counter (
  id             uuid   NOT NULL,
  value          bigint NOT NULL,
  event_sequence bigint NOT NULL DEFAULT 0,
  CONSTRAINT pk_counter PRIMARY KEY (id)
);

-- What the example's consumers saw, in the order in which they saw it.
CREATE TABLE applied (
  number     bigint  NOT NULL GENERATED ALWAYS AS IDENTITY,
  consumer   text    NOT NULL,
  stream_key uuid    NOT NULL,
  epoch      integer NOT NULL,
  sequence   bigint  NOT NULL,
  type       text    NOT NULL,
  value      bigint  NOT NULL,
  trace      text,
  CONSTRAINT pk_applied PRIMARY KEY (number),
  CONSTRAINT ck_applied_value CHECK (value < 1000000)
);
