-- :members members, each with a period, what is known of it, and a contact. The n-th has an id
-- of version 7, of n milliseconds after an instant in 2024: as the service makes them, and so that
-- whoever asks can reckon it. Ids that differ in their last bytes only are no measure: to a GiST index
-- they are one.
BEGIN;
CREATE TEMPORARY TABLE generated ON COMMIT DROP AS
SELECT (lpad(to_hex(1714000000000 + n), 12, '0') || '70008000' || lpad(n::text, 12, '0'))::uuid AS id,
  n, md5(n::text) AS word
FROM generate_series(1, :members) n;

INSERT INTO member (id, name, native_name, name_key, organization_type, country, region, population,
  population_year, address, founding, live, registered_at, registered_by)
SELECT id, 'City ' || word, CASE WHEN n % 3 = 0 THEN '도시 ' || n END, 'city' || word, 'CITY',
  (string_to_array('KR,JP,CN,VN,PH,ID,IN,KZ,TR,RU,FR,DE,ES,IT,GB,US,MX,BR,AR,NG,KE,GH,SD,IR,AU,NZ', ','))
    [1 + n % 26],
  (ARRAY['ASIA', 'AFRICA', 'EUROPE', 'AMERICA', 'MIDDLE_EAST', 'OCEANIA'])[1 + n % 6],
  1000 + (n::bigint * 7919) % 5000000, 2015, n || ' Main Street', false, true, now(), 'generated'
FROM generated;

INSERT INTO member_period (id, member_id, organization_type, category, valid_from)
SELECT id, id, 'CITY', 'FULL', DATE '2015-01-01' + n % 3000 FROM generated;

INSERT INTO member_profile (id, member_id, valid_from, name, native_name, name_key, organization_type,
  country, region, population, population_year, address)
SELECT id, id, '-infinity', name, native_name, name_key, organization_type, country, region, population,
  population_year, address
FROM member WHERE registered_by = 'generated';

INSERT INTO member_contact (id, member_id, type, name, title, email, phone, language, recorded_at,
  verified_at, verified_by)
SELECT id, id, 'ADMINISTRATIVE', 'Person ' || n, 'Head of office', 'person' || n || '@city.example',
  '+82 2 2680 6114', 'ko', now(), now(), 'generated'
FROM generated;
COMMIT;
VACUUM ANALYZE member, member_period, member_profile, member_contact;
