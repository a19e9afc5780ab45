package org.welco.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.welco.search.citizen.CitizenIndex;
import org.welco.search.citizen.IndexedCitizen;
import org.welco.search.find.Wanted;

/** Citizens by native SQL: a batch is written by one statement, a search reads one index. */
@ApplicationScoped
public class JpaCitizenIndex implements CitizenIndex {

    private static final String PUT = """
            insert into search_citizen as c
                   (uuid, unit, modified_at, first_name, last_name, other_names, mail, phones, dialled, birth_date, town, keys)
            select e.uuid, e.unit, e.modified_at, e.first_name, e.last_name, e.other_names, e.mail, e.phones, e.dialled,
                   e.birth_date, e.town, e.keys
              from jsonb_to_recordset(cast(?1 as jsonb))
                   as e(uuid text, unit text, modified_at timestamptz, first_name text, last_name text, other_names text,
                        mail text, phones text, dialled text, birth_date date, town text, keys int[])
             order by e.uuid
            on conflict (uuid) do update
               set unit = excluded.unit, modified_at = excluded.modified_at, first_name = excluded.first_name,
                   last_name = excluded.last_name, other_names = excluded.other_names, mail = excluded.mail,
                   phones = excluded.phones, dialled = excluded.dialled, birth_date = excluded.birth_date,
                   town = excluded.town, keys = excluded.keys
             where c.modified_at <= excluded.modified_at
               and (c.unit, c.modified_at, c.first_name, c.last_name, c.other_names, c.mail, c.phones, c.dialled,
                    c.birth_date, c.town, c.keys)
                   is distinct from
                   (excluded.unit, excluded.modified_at, excluded.first_name, excluded.last_name, excluded.other_names,
                    excluded.mail, excluded.phones, excluded.dialled, excluded.birth_date, excluded.town, excluded.keys)
            """;

    private static final String FIND =
            "select uuid, unit, first_name, last_name, other_names, mail, phones, dialled, birth_date, town"
                    + " from search_citizen where unit = any(string_to_array(?1, ' '))";

    private static final String LISTED = ByIndex.anyOf(1, "text");

    /** Held: whoever asks for one looks through all archives of the server for it each time. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private EntityManager em;
    private JpaNameWords words;
    private ByIndex byIndex;

    JpaCitizenIndex() {}

    @Inject
    public JpaCitizenIndex(EntityManager em, JpaNameWords words, ByIndex byIndex) {
        this.em = em;
        this.words = words;
        this.byIndex = byIndex;
    }

    @Override
    public List<IndexedCitizen> find(Wanted wanted, Set<String> units, int limit) {
        if (units.isEmpty()) {
            return List.of();
        }
        byIndex.onlyWhereWide(wanted);
        Query query = WantedSql.query(em, FIND, wanted)
                .setParameter(1, String.join(" ", units))
                .setMaxResults(limit);
        List<?> rows = query.getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(JpaCitizenIndex::citizen)
                .toList();
    }

    private static IndexedCitizen citizen(Object[] row) {
        return new IndexedCitizen(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                spaced((String) row[6]),
                spaced((String) row[7]),
                Optional.ofNullable((Date) row[8]).map(Date::toLocalDate),
                (String) row[9]);
    }

    private static List<String> spaced(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    @Override
    public int put(List<Entry> entries) {
        if (entries.isEmpty()) {
            return 0;
        }
        Set<String> all = new TreeSet<>();
        entries.forEach(entry -> all.addAll(entry.words()));
        Map<String, Integer> numbers = words.numbers(all);
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        // the same account may come twice on a page: one statement writes it once, as it was last
        Map<String, Entry> last = new HashMap<>();
        entries.forEach(entry -> last.merge(
                entry.citizen().uuid(), entry, (one, other) -> one.modified().isAfter(other.modified()) ? one : other));
        last.values().forEach(entry -> rows.add(json(entry, numbers)));
        return em.createNativeQuery(PUT)
                .setParameter(1, rows.build().toString())
                .executeUpdate();
    }

    private static JsonObjectBuilder json(Entry entry, Map<String, Integer> numbers) {
        IndexedCitizen citizen = entry.citizen();
        JsonArrayBuilder keys = JSON.createArrayBuilder();
        Stream.concat(entry.words().stream().map(numbers::get), entry.keys().stream())
                .sorted()
                .forEach(keys::add);
        JsonObjectBuilder row = JSON.createObjectBuilder()
                .add("uuid", citizen.uuid())
                .add("unit", citizen.unit())
                .add("modified_at", entry.modified().toString())
                .add("first_name", citizen.firstName())
                .add("last_name", citizen.lastName())
                .add("other_names", citizen.otherNames())
                .add("mail", citizen.mail())
                .add("phones", String.join(" ", citizen.phones()))
                .add("dialled", String.join(" ", citizen.dialled()))
                .add("town", citizen.town())
                .add("keys", keys);
        citizen.birthDate().ifPresent(day -> row.add("birth_date", day.toString()));
        return row;
    }

    @Override
    public int remove(Collection<String> uuids) {
        return listed("delete from search_citizen where uuid = " + LISTED, uuids)
                .executeUpdate();
    }

    @Override
    public int removeOutside(Collection<String> units) {
        // every row is looked at: no index would help
        return em.createNativeQuery("delete from search_citizen where unit <> all(string_to_array(?1, ' '))")
                .setParameter(1, String.join(" ", units))
                .executeUpdate();
    }

    @Override
    public Map<String, Instant> held(Collection<String> uuids) {
        Map<String, Instant> held = new HashMap<>();
        List<?> rows = listed("select uuid, modified_at from search_citizen where uuid = " + LISTED, uuids)
                .getResultList();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> held.put((String) row[0], ((Timestamp) row[1]).toInstant()));
        return held;
    }

    @Override
    public List<String> after(String uuid, int limit) {
        List<?> rows = em.createNativeQuery("select uuid from search_citizen where uuid > ?1 order by uuid")
                .setParameter(1, uuid)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    @Override
    public long count() {
        return ((Number) em.createNativeQuery("select count(*) from search_citizen")
                        .getSingleResult())
                .longValue();
    }

    private Query listed(String sql, Collection<String> texts) {
        byIndex.only();
        return em.createNativeQuery(sql).setParameter(1, String.join(" ", texts));
    }
}
