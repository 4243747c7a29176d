-- The first of the library: Seoul's seven initiatives, from the brochure of March 2016, which gives
-- no days. Nothing is told of them until Seoul is known to be a member.
INSERT INTO good_practice
       (id, state, title, summary, audience, city_name, city_key, country, region, published_on,
        search_words, shared_at, shared_by)
SELECT uuidv7(), 'PUBLISHED', title, summary, audience, 'Seoul', 'seoul', 'KR', 'ASIA',
       DATE '2016-03-01',
       ARRAY(SELECT DISTINCT word
               FROM regexp_split_to_table(lower(title || ' ' || summary || ' Seoul'), '[^a-z0-9]+')
                      AS word
              WHERE word <> ''),
       TIMESTAMPTZ '2016-03-01 00:00+09', 'brochure of 2016'
  FROM (VALUES
    ('G2C', 'm-Voting', 'Citizens ask questions and vote on city policy and daily life by computer or phone'),
    ('G2C', '120 Dasan Call Center', 'One number for complaints, consultation and information about life in the city, around the clock'),
    ('G2C', 'Oasis of 10 Million Imagination', 'Citizens submit ideas and policy proposals online for adoption by the administration'),
    ('G2C', 'CCTV Integrated Control Center', 'Integrated monitoring of strategically placed cameras with real-time response'),
    ('G2B', 'Open Data Plaza', 'Public data of the city as open APIs through one channel'),
    ('G2G', 'IT Superhighway', 'High-speed network through subway tunnels between the city government, 25 districts and 36 major offices'),
    ('PPP', 'Bukchon IoT Project', 'Free Wi-Fi, sensors, multilingual content and open APIs in a tourist district for private IoT services')
  ) AS practice (audience, title, summary);
