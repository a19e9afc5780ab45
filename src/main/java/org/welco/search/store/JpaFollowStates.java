package org.welco.search.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.welco.search.load.FollowState;
import org.welco.search.load.FollowState.Loading;
import org.welco.search.load.FollowStates;

/** One row of the tenant's schema. */
@ApplicationScoped
public class JpaFollowStates implements FollowStates {

    private static final String READ = """
            select scope, loading_since, loading_unit, loading_to, full_at, followed_to, checked_to, touched_to, loading_surely
              from search_follow where source = 'citizens'
            """;

    private static final String WRITE = """
            update search_follow
               set scope = ?1, loading_since = cast(?2 as timestamptz), loading_unit = cast(?3 as text),
                   loading_to = cast(?4 as timestamptz), full_at = cast(?5 as timestamptz),
                   followed_to = cast(?6 as timestamptz), checked_to = ?7, touched_to = cast(?8 as timestamptz),
                   loading_surely = cast(?9 as timestamptz)
             where source = 'citizens'
            """;

    private EntityManager em;

    JpaFollowStates() {}

    @Inject
    public JpaFollowStates(EntityManager em) {
        this.em = em;
    }

    @Override
    public FollowState read() {
        Object[] row = (Object[]) em.createNativeQuery(READ).getSingleResult();
        Optional<Loading> loading = row[1] == null
                ? Optional.empty()
                : Optional.of(new Loading(
                        instant(row[1]).orElseThrow(),
                        (String) row[2],
                        instant(row[3]).orElseThrow(),
                        instant(row[8])));
        return new FollowState(
                (String) row[0], loading, instant(row[4]), instant(row[5]), (String) row[6], instant(row[7]));
    }

    private static Optional<Instant> instant(Object value) {
        return Optional.ofNullable((Timestamp) value).map(Timestamp::toInstant);
    }

    @Override
    public void write(FollowState state) {
        em.createNativeQuery(WRITE)
                .setParameter(1, state.scope())
                .setParameter(2, text(state.loading().map(Loading::since)))
                .setParameter(3, state.loading().map(Loading::unit).orElse(null))
                .setParameter(4, text(state.loading().map(Loading::to)))
                .setParameter(5, text(state.fullAt()))
                .setParameter(6, text(state.followedTo()))
                .setParameter(7, state.checkedTo())
                .setParameter(8, text(state.touchedTo()))
                .setParameter(9, text(state.loading().flatMap(Loading::surely)))
                .executeUpdate();
    }

    private static String text(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse(null);
    }
}
