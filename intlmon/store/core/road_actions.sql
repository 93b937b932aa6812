-- One row per action of the plan: the days it is due (one a year where the deadline returns), who answers for it,
-- and the text it is looked for by.

-- A text as it is compared with the words a reader types: small letters; look-alikes of other alphabets, and Kazakh letters
-- that a Russian keyboard lacks, as one; without quotation marks and dashes.
CREATE MACRO core.folded(of_text) AS (
    translate(lower(of_text), 'aceopxyikmthbәғқңөұүһіё«»"“”–—-', 'асеорхуикмтнвагкноуухие')
);

CREATE TABLE core.action_plan AS
WITH named AS (
    SELECT action AS no, list(DISTINCT body) AS bodies,
        string_agg(bodies.name_kk, '; ' ORDER BY responsibles.seq) AS bodies_kk,
        string_agg(bodies.name_ru, '; ' ORDER BY responsibles.seq) AS bodies_ru,
        string_agg(bodies.name_en, '; ' ORDER BY responsibles.seq) AS bodies_en
    FROM core.action_responsibles AS responsibles
    JOIN core.bodies USING (body)
    GROUP BY action
)
SELECT actions.no, if(indicator_also IS NULL, [indicator], [indicator, indicator_also]) AS indicators, name_kk, completion_form,
    deadline_raw, yearly, due_from, due_to, responsible, bodies, bodies_kk, bodies_ru, bodies_en,
    if(
        yearly,
        list_transform(range(year(due_from), year(due_to) + 1), lambda due_year: last_day(make_date(due_year, month(due_to), 1))),
        [due_to]
    ) AS deadlines,
    core.folded(concat_ws(' ', name_kk, completion_form, deadline_raw, responsible, bodies_kk, bodies_ru, bodies_en)) AS folded,
    source_id, locator
FROM core.actions
JOIN named USING (no)
ORDER BY no;
