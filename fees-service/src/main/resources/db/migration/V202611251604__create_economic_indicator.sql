-- GDP per capita of countries, purchasing-power parity, in current international dollars (F6).
--
-- Figures are only ever added: a correction is a later revision of the same edition. So a run that
-- keeps the revision up to which it reads has fixed its figures.
CREATE TABLE economic_indicator (
  id                 uuid          NOT NULL DEFAULT uuidv7(),
  country            char(2)       NOT NULL,
  year               integer       NOT NULL,
  gdp_per_capita_ppp numeric(12,2) NOT NULL,
  source             text          NOT NULL,
  -- The month of publication; as text, 2019-04 sorts before 2019-10.
  edition            text          NOT NULL,
  projection         boolean       NOT NULL,
  revision           bigint        NOT NULL GENERATED ALWAYS AS IDENTITY,
  recorded_at        timestamptz   NOT NULL,
  recorded_by        text          NOT NULL,
  CONSTRAINT pk_economic_indicator PRIMARY KEY (id),
  CONSTRAINT uq_economic_indicator_revision UNIQUE (revision),
  CONSTRAINT ck_economic_indicator_country CHECK (country ~ '^[A-Z]{2}$'),
  CONSTRAINT ck_economic_indicator_year CHECK (year BETWEEN 1900 AND 9999),
  CONSTRAINT ck_economic_indicator_positive CHECK (gdp_per_capita_ppp > 0),
  CONSTRAINT ck_economic_indicator_edition CHECK (edition ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);
-- The figure that counts is the first of a country and year in this order.
CREATE UNIQUE INDEX uq_economic_indicator_figure
  ON economic_indicator (country, year, edition DESC, revision DESC);

-- F6: the figure of the latest edition among those recorded up to a revision; the latest of all for
-- NULL. No row when there is none (F10: nothing is guessed).
CREATE FUNCTION gdp_figure(p_country text, p_year integer, p_revision bigint)
  RETURNS SETOF economic_indicator
  LANGUAGE sql STABLE PARALLEL SAFE ROWS 1
  BEGIN ATOMIC
    SELECT i.*
      FROM economic_indicator i
     WHERE i.country = p_country::char(2)
       AND i.year = p_year
       AND (p_revision IS NULL OR i.revision <= p_revision)
     ORDER BY i.edition DESC, i.revision DESC
     LIMIT 1;
  END;
