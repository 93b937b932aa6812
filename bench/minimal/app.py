"""The yardstick P: one grouped query, one bar chart, one table of 30 rows, one multiselect, nothing kept between runs."""

import duckdb
import streamlit as st


@st.cache_resource
def _database() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    connection.execute("CREATE TABLE facts AS SELECT i % 30 AS label, i % 40 AS part, i % 97 AS value FROM range(100000) AS rows(i)")
    return connection


parts = [str(number) for number in range(40)]
if "part" in st.query_params:
    st.session_state["part"] = st.query_params["part"].split(",")
st.title("Minimal page")
chosen = st.multiselect("Part", parts, key="part")
table = (
    _database()
    .cursor()
    .execute(
        "SELECT label, sum(value) AS value FROM facts WHERE len($parts) = 0 OR list_contains($parts, part::VARCHAR) GROUP BY label",
        {"parts": chosen},
    )
    .to_arrow_table()
)
st.bar_chart(table.to_pandas(), x="label", y="value")
st.dataframe(table.slice(0, 30), hide_index=True)
