-- The name of a code in a language, where it is part of a longer text: label('indicator', code, $lang).
CREATE MACRO mart.label(of_list, of_code, in_language) AS (
    SELECT any_value(name) FROM core.labels WHERE list = of_list AND code = of_code AND language = in_language
);

-- What is compared, in a language: the item, and what it is split by: item_name(list, code, split_list, split, $lang).
CREATE MACRO mart.item_name(item_list, item_code, list_of_split, split_code, of_language) AS concat_ws(' · ',
    mart.label(item_list, item_code, of_language), mart.label(list_of_split, split_code, of_language)
);

-- Whether a code is among those chosen; no choice means all: wanted($country, country).
CREATE MACRO mart.wanted(chosen, of_code) AS (chosen IS NULL OR list_contains(chosen::VARCHAR[], of_code));

-- Whether any of a record's codes is among those chosen; no choice means all: wanted_any($missing, missing).
CREATE MACRO mart.wanted_any(chosen, of_codes) AS (chosen IS NULL OR list_has_any(chosen::VARCHAR[], of_codes));

-- The places that aggregated rows come from, some more than once: cite(source_id, locator) AS cited.
CREATE MACRO mart.cite(of_source, at_locator) AS list({'source_id': of_source, 'locator': at_locator});

-- Several places of one row, whose second may be in another source: concat_ws(' | ', locator, beside(source_id, of_other, at_other)).
CREATE MACRO mart.beside(of_source, of_other, at_other) AS (core.beside(of_source, of_other, at_other));

-- A text as mart.found compares it with what a reader typed.
CREATE MACRO mart.folded(of_text) AS (core.folded(of_text));
