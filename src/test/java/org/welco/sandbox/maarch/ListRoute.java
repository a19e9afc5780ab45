package org.welco.sandbox.maarch;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.postgresql.core.Parser;
import org.welco.sandbox.http.Answer;

/**
 * {@code POST /res/list}. The clause is checked by running it alone, in parentheses and with {@code @user} replaced, then
 * put as it is beside the groups' clauses: hence 400 for SQL that fails alone and 500 for SQL that fails only then.
 */
final class ListRoute {

    private static final String WORDS =
            "abort|alter|copy|create|delete|disgard|drop|execute|grant|insert|load|lock|move"
                    + "|reset|truncate|update";
    private static final Pattern FORBIDDEN = Pattern.compile("\\b(?:" + WORDS + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORBIDDEN_COLUMN =
            Pattern.compile("\\b(?:" + WORDS + "|select)\\b", Pattern.CASE_INSENSITIVE);

    private final MaarchDatabase database;
    private final MaarchVersion version;
    private final MaarchErrors errors;
    private final Docserver docserver;

    ListRoute(MaarchDatabase database, MaarchVersion version, Docserver docserver) {
        this.database = database;
        this.version = version;
        this.errors = new MaarchErrors(version);
        this.docserver = docserver;
    }

    /** The query as asked for. */
    private record Query(
            List<String> columns, boolean sve, String clause, List<String> order, int limit, boolean file) {

        String sql(List<String> selected, String where) {
            String ordering = order.isEmpty() ? "" : " ORDER BY " + String.join(",", order);
            return "SELECT " + String.join(",", selected) + " FROM res_view_letterbox WHERE " + where + ordering
                    + (limit != 0 ? " LIMIT " + limit : "");
        }
    }

    Outcome answer(MaarchCall call, MaarchUser user) {
        Optional<String> wrong = wrongParameter(call.body());
        if (wrong.isPresent()) {
            return Outcome.of(errors.refusal(400, "Bad Request: " + wrong.get()));
        }
        Query query = query(call.body());
        if (!isValid(query, user)) {
            return Outcome.of(errors.refusal(400, "Requête non valide"));
        }
        if (!user.root() && user.perimeter().isEmpty()) {
            return Outcome.of(errors.refusal(400, "User has no groups"));
        }
        String where = user.root() ? query.clause() : query.clause() + " AND (" + user.perimeter() + ")";
        List<String> columns = new ArrayList<>(query.columns());
        if (query.file()) {
            columns.add("res_id");
        }
        try {
            return listing(query, run(query.sql(columns, where)));
        } catch (SQLException failed) {
            return Outcome.of(errors.exception(PdoMessage.of(failed)));
        }
    }

    private Outcome listing(Query query, List<Map<String, Object>> rows) {
        if (query.sve() && version.isModern()) {
            rows.forEach(row -> row.put("sve_start_date", null));
        }
        if (query.file()) {
            Optional<Map<Long, Optional<byte[]>>> files = docserver.forList(new Listing(version, rows).resIds());
            if (files.isEmpty()) {
                return Outcome.of(errors.outOfMemory());
            }
            rows.forEach(row -> row.put(Listing.FILE, file(files.get(), row)));
        }
        Listing listing = new Listing(version, rows);
        Answer none = Answer.of(200, version.jsonType(), "");
        return new Outcome(none, List.of(), Optional.of(listing));
    }

    /** Absent from the map: recorded without document; empty there: lost on the docserver, which gives "". */
    private static Object file(Map<Long, Optional<byte[]>> files, Map<String, Object> row) {
        Optional<byte[]> file = files.get(((Number) row.get("res_id")).longValue());
        return file == null ? null : file.<Object>map(PhpJson.File::new).orElse("");
    }

    private static Optional<String> wrongParameter(JsonNode body) {
        JsonNode order = body.path("orderBy");
        if (!PhpBody.isFilledText(body.path("select"))) {
            return Optional.of("select is not valid");
        } else if (!PhpBody.isFilledText(body.path("clause"))) {
            return Optional.of("clause is not valid");
        } else if (!PhpBody.isEmpty(body.path("withFile"))
                && !body.path("withFile").isBoolean()) {
            return Optional.of("withFile parameter is not a boolean");
        } else if (!PhpBody.isEmpty(order) && !order.isArray()) {
            return Optional.of("orderBy parameter not valid");
        } else if (!PhpBody.isEmpty(body.path("limit")) && !body.path("limit").isIntegralNumber()) {
            return Optional.of("limit parameter not valid");
        }
        return Optional.empty();
    }

    private Query query(JsonNode body) {
        List<String> columns =
                new ArrayList<>(List.of(body.get("select").textValue().split(",")));
        boolean sve =
                version.isModern() && columns.removeIf(column -> column.trim().equals("sve_start_date"));
        if (columns.isEmpty()) {
            columns.add("res_id");
        }
        List<String> order = StreamSupport.stream(body.path("orderBy").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return new Query(
                columns,
                sve,
                body.get("clause").textValue(),
                order,
                body.path("limit").asInt(0),
                body.path("withFile").asBoolean(false));
    }

    private boolean isValid(Query query, MaarchUser user) {
        String select = query.columns().stream().collect(Collectors.joining(" AND "));
        if (FORBIDDEN.matcher(query.clause()).find()
                || FORBIDDEN_COLUMN.matcher(select).find()) {
            return false;
        }
        String clause = query.clause().replace("@user", "'" + user.login().replace("'", "''") + "'");
        try {
            run(query.sql(query.columns(), "(" + clause + ") AND 1=1"));
            return true;
        } catch (SQLException failed) {
            return false;
        }
    }

    private List<Map<String, Object>> run(String sql) throws SQLException {
        // PDO prepares one statement; several in one text are an error
        if (Parser.parseJdbcSql(sql, true, false, true, false, false).size() != 1) {
            throw new SQLException("ERROR: cannot insert multiple commands into a prepared statement", "42601");
        }
        return database.tried(connection -> rows(connection, sql));
    }

    private List<Map<String, Object>> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            List<Map<String, Object>> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery(sql)) {
                ResultSetMetaData columns = found.getMetaData();
                while (found.next()) {
                    rows.add(row(found, columns));
                }
            }
            return rows;
        }
    }

    private Map<String, Object> row(ResultSet found, ResultSetMetaData columns) throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String name = columns.getColumnLabel(i);
            row.put(
                    version.lowersColumnNames() ? name.toLowerCase(Locale.ROOT) : name,
                    value(found, i, columns.getColumnType(i)));
        }
        return row;
    }

    /** As PDO gives them: whole numbers and booleans typed, anything else as PostgreSQL's own text. */
    private static Object value(ResultSet found, int column, int type) throws SQLException {
        Object value =
                switch (type) {
                    case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> found.getLong(column);
                    case Types.BIT, Types.BOOLEAN -> found.getBoolean(column);
                    default -> found.getString(column);
                };
        return found.wasNull() ? null : value;
    }
}
