package org.welco.search.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.welco.search.find.Wanted;

/** What is wanted, as conditions on the columns {@code keys} and {@code mail} of any kind of row. */
final class WantedSql {

    /** The parameter that holds the beginning of an address; the statement's own ones stand before it. */
    private static final int MAIL = 9;

    private WantedSql() {}

    /** @param select ends in a condition */
    static Query query(EntityManager em, String select, Wanted wanted) {
        Query query = em.createNativeQuery(select + conditions(wanted));
        wanted.mailStart().ifPresent(start -> query.setParameter(MAIL, start.replaceAll("([\\\\%_])", "\\\\$1") + "%"));
        return query;
    }

    /** Keys stand in the statement itself, so that PostgreSQL knows how common each is; they are numbers, nobody's text. */
    private static String conditions(Wanted wanted) {
        StringBuilder sql = new StringBuilder();
        List<Integer> single = wanted.groups().stream()
                .filter(group -> group.size() == 1)
                .map(group -> group.iterator().next())
                .distinct()
                .toList();
        if (!single.isEmpty()) {
            sql.append(" and keys @> ").append(array(single));
        }
        wanted.groups().stream()
                .filter(group -> group.size() != 1)
                .forEach(group -> sql.append(" and keys && ").append(array(group)));
        wanted.mailStart().ifPresent(start -> sql.append(" and mail <> '' and mail like ?" + MAIL));
        return sql.toString();
    }

    private static String array(Collection<Integer> keys) {
        return keys.stream().map(String::valueOf).collect(Collectors.joining(",", "cast(array[", "] as int[])"));
    }
}
