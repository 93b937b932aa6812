-- One row per action of the plan: the indicators it stands under, the days it is due (one a year where the deadline returns),
-- the codes of the bodies responsible, and the text for mart.found.
CREATE VIEW mart.action_plan AS
SELECT no, indicators, name_kk, completion_form, deadline_raw, yearly, due_from, due_to, deadlines, responsible, bodies,
    bodies_kk, bodies_ru, bodies_en, folded, 'published' AS basis, source_id, locator
FROM core.action_plan;

-- Whether every word that a reader typed stands in a folded text; no words mean all: found(folded, $words).
CREATE MACRO mart.found(in_folded, words) AS (
    words IS NULL
    OR list_bool_and(list_transform(
        string_split_regex(trim(core.folded(words::VARCHAR)), '\s+'), lambda word: contains(in_folded, word)
    ))
);

-- The day that a reader asks about; today where none, or none that can be, is given: as_of_day($as_of).
CREATE MACRO mart.as_of_day(as_of) AS coalesce(try_cast(as_of AS DATE), current_date);

-- Whether a day of several chosen is due, as of a day: due_state(deadlines, as_of). The documents do not say what was done,
-- so `overdue` says of the day alone that it has passed; of several days the next one counts.
CREATE MACRO mart.next_due(deadlines, as_of) AS list_min(list_filter(deadlines, lambda due: due >= as_of));
CREATE MACRO mart.due_state(next_day, as_of) AS (
    CASE WHEN next_day IS NULL OR next_day < as_of THEN 'overdue' WHEN next_day <= as_of + 90 THEN 'soon' ELSE 'later' END
);
