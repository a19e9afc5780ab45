package org.welco.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.welco.search.request.RequestFollowStates;

/** One row per form, and one for all of them. */
@ApplicationScoped
public class JpaRequestFollowStates implements RequestFollowStates {

    private EntityManager em;

    JpaRequestFollowStates() {}

    @Inject
    public JpaRequestFollowStates(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<LocalDateTime> followed(String form) {
        List<?> rows = em.createNativeQuery("select followed_to from search_follow_form where form = ?1")
                .setParameter(1, form)
                .getResultList();
        return rows.stream().filter(Objects::nonNull).findFirst().map(time -> ((Timestamp) time).toLocalDateTime());
    }

    @Override
    public void follow(String form, LocalDateTime to) {
        em.createNativeQuery("insert into search_follow_form (form, followed_to) values (?1, cast(?2 as timestamp))"
                        + " on conflict (form) do update set followed_to = excluded.followed_to, refused = false")
                .setParameter(1, form)
                .setParameter(2, to.toString())
                .executeUpdate();
    }

    @Override
    public void refuse(String form) {
        em.createNativeQuery("insert into search_follow_form (form, refused) values (?1, true)"
                        + " on conflict (form) do update set refused = true")
                .setParameter(1, form)
                .executeUpdate();
    }

    @Override
    public Set<String> refused() {
        List<?> rows = em.createNativeQuery("select form from search_follow_form where refused")
                .getResultList();
        return rows.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    @Override
    public void restrict(Collection<String> forms) {
        em.createNativeQuery("delete from search_follow_form where form <> all(string_to_array(?1, ' '))")
                .setParameter(1, String.join(" ", forms))
                .executeUpdate();
    }

    @Override
    public Optional<Instant> fullAt() {
        List<?> rows = em.createNativeQuery("select full_at from search_follow where source = 'requests'")
                .getResultList();
        return rows.stream().filter(Objects::nonNull).findFirst().map(time -> ((Timestamp) time).toInstant());
    }

    @Override
    public void full(Instant at) {
        em.createNativeQuery("update search_follow set full_at = cast(?1 as timestamptz) where source = 'requests'")
                .setParameter(1, at.toString())
                .executeUpdate();
    }
}
