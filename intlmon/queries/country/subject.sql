-- One row per country: that of the profile alone, with its region in the documents.
SELECT country, country AS "country_name@country", region, region AS "region_name@region"
FROM mart.countries
WHERE country = $profile_country
