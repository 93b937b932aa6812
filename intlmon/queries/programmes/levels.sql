-- One row per year, kind and level as the text gives them.
SELECT year, kind, kind AS "kind_name@programme_kind", level, level AS "level_name@level",
    programmes, students, source_id, locator
FROM mart.programmes_by_level
WHERE mart.wanted($kind, kind) AND mart.wanted($level, level)
ORDER BY year DESC, kind DESC, list_position(['bachelor', 'master', 'doctoral'], level)
