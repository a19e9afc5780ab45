package org.welco.mail.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.welco.mail.registry.MailRegistry;
import org.welco.mail.registry.RegistryException;
import org.welco.mail.registry.RegistryLink;
import org.welco.mail.registry.RegistryLink.Statuses;
import org.welco.mail.registry.Standing;

/**
 * One try at telling the registry one step. A call whose answer was lost is never blindly repeated: where the letter
 * stands is read back first, by status, since only later Maarch versions show their history. What cannot be read back is a
 * note on a letter that already had the status of an answer, or that somebody has moved since: without history a person
 * decides.
 *
 * <p>Makes remote calls: outside any transaction, inside the tenant's gate. Safe for any thread.
 */
@ApplicationScoped
class TellRegistry {

    private static final String LOST =
            "la réponse de Maarch s’est perdue et on ne peut pas relire si le message y est : « Rejouer » ou « C’est parti »";
    private static final String OUT_OF_SIGHT =
            "le courrier n’est pas visible dans Maarch pour notre compte : on ne peut pas relire son statut";

    private MailRegistry registry;
    private RetryPlan plan;

    TellRegistry() {}

    @Inject
    public TellRegistry(MailRegistry registry) {
        this(registry, new RetryPlan(RandomGenerator.getDefault()));
    }

    TellRegistry(MailRegistry registry, RetryPlan plan) {
        this.registry = registry;
        this.plan = plan;
    }

    /** Never throws for what the registry does; a programming error still comes out. */
    Settlement tell(DueDelivery due, RegistryLink link) {
        try {
            return switch (due.kind()) {
                case RECEIVED -> received(due, link);
                case SENT -> due.number().isPresent() ? sent(due, link) : sentAgain(due, link);
                case LINK -> still(due, link);
                case REFUSED -> refused(due, link);
                case REOPENED -> reopened(due, link);
                case RESPONSE ->
                    due.firstAnswer() ? moving(due, link, link.statuses().response()) : still(due, link);
            };
        } catch (RegistryException failure) {
            boolean inDoubt = due.inDoubt() || failure.mayHaveBeenDone();
            return switch (failure.kind()) {
                case RIGHTS, UNKNOWN_STATUS, GONE, REFUSED, SETTINGS ->
                    Settlement.blocked(failure, inDoubt, link.fingerprint());
                case CREDENTIALS, MIGRATION, MEMORY, UNREADABLE, SERVER_ERROR, UNREACHABLE ->
                    Settlement.again(
                            failure, inDoubt, plan.waitAfter(due.attempts(), failure.retryAfter()), link.fingerprint());
            };
        }
    }

    /** Once the letter has left "for us", whoever moved it, saying "received" would only pull it back. */
    private Settlement received(DueDelivery due, RegistryLink link) {
        if (due.inDoubt() || due.attempts() > 1) {
            Optional<Standing> standing = registry.standing(due.resId());
            if (standing.isPresent()
                    && !standing.get().status().equals(link.statuses().toProcess())) {
                return Settlement.delivered();
            }
        }
        registry.received(due.resId());
        return Settlement.delivered();
    }

    private Settlement sent(DueDelivery due, RegistryLink link) {
        if (due.inDoubt()
                && registry.standing(due.resId()).flatMap(Standing::number).equals(due.number())) {
            return Settlement.delivered();
        }
        String status = due.answeredBefore()
                ? link.statuses().response()
                : link.statuses().sent();
        registry.sent(due.resId(), due.number().orElseThrow(), due.link().orElseThrow(), status);
        return Settlement.delivered();
    }

    /** In a later round the letter carries its number already: a note tells the new one. */
    private Settlement sentAgain(DueDelivery due, RegistryLink link) {
        return due.answeredBefore()
                ? still(due, link)
                : moving(due, link, link.statuses().sent());
    }

    /** Once somebody moved the letter on, or back to us, saying "not for us" again would undo what he did. */
    private Settlement refused(DueDelivery due, RegistryLink link) {
        if (due.inDoubt()
                && registry.standing(due.resId())
                        .filter(standing ->
                                !standing.status().equals(link.statuses().received()))
                        .isPresent()) {
            return Settlement.delivered();
        }
        registry.refused(due.resId(), due.text().orElseThrow());
        return Settlement.delivered();
    }

    /** Taken back where we left it; from where somebody in the registry has moved it since, it is not pulled away. */
    private Settlement reopened(DueDelivery due, RegistryLink link) {
        String current = registry.standing(due.resId())
                .map(Standing::status)
                .orElseThrow(() -> new RegistryException(RegistryException.Kind.RIGHTS, OUT_OF_SIGHT));
        if (link.statuses().areOurs(current)) {
            registry.received(due.resId());
        }
        return Settlement.delivered();
    }

    /** A message that brings the letter into a status where it never was: that status tells whether it arrived. */
    private Settlement moving(DueDelivery due, RegistryLink link, String status) {
        Optional<Boolean> arrived = due.inDoubt() ? arrived(due, link, status) : Optional.of(false);
        return once(due, arrived, () -> status);
    }

    /** A message that leaves the letter where it stands: only its history tells whether it arrived. */
    private Settlement still(DueDelivery due, RegistryLink link) {
        Optional<Boolean> arrived = due.inDoubt() ? standsInHistory(due) : Optional.of(false);
        return once(due, arrived, () -> statusThatMovesNothing(due, link));
    }

    private Settlement once(DueDelivery due, Optional<Boolean> arrived, Supplier<String> status) {
        if (arrived.isEmpty()) {
            return Settlement.uncertain(LOST);
        }
        if (!arrived.get()) {
            write(due, status.get());
        }
        return Settlement.delivered();
    }

    private void write(DueDelivery due, String status) {
        if (due.kind() == DeliveryKind.RESPONSE) {
            registry.answered(due.resId(), message(due), status);
        } else {
            registry.note(due.resId(), message(due), status);
        }
    }

    private static String message(DueDelivery due) {
        return due.text().or(due::link).orElseThrow();
    }

    /**
     * Read by the status as long as it can only be ours: either the new one, or the one in which we left the letter. When
     * somebody moved it since, back to us or elsewhere, or the codes do not tell, its history has to say; empty when that is
     * not shown to us.
     */
    private Optional<Boolean> arrived(DueDelivery due, RegistryLink link, String status) {
        Statuses ours = link.statuses();
        Set<String> earlier = due.kind() == DeliveryKind.RESPONSE
                ? new HashSet<>(List.of(ours.received(), ours.sent(), ours.refused()))
                : Set.of(ours.received());
        if (!earlier.contains(status) && !status.equals(ours.toProcess())) {
            Optional<String> current = registry.standing(due.resId()).map(Standing::status);
            if (current.filter(status::equals).isPresent()) {
                return Optional.of(true);
            }
            if (current.filter(earlier::contains).isPresent()) {
                return Optional.of(false);
            }
        }
        return standsInHistory(due);
    }

    private Optional<Boolean> standsInHistory(DueDelivery due) {
        return registry.linesInHistory(due.resId(), message(due)).map(lines -> lines > due.sameTextBefore());
    }

    /** The status of an answer if the letter stands there or before; else the one it has, so that nothing moves. */
    private String statusThatMovesNothing(DueDelivery due, RegistryLink link) {
        String current = registry.standing(due.resId())
                .map(Standing::status)
                .orElseThrow(() -> new RegistryException(RegistryException.Kind.RIGHTS, OUT_OF_SIGHT));
        Statuses ours = link.statuses();
        boolean before =
                current.equals(ours.toProcess()) || current.equals(ours.received()) || current.equals(ours.sent());
        return before && due.kind() == DeliveryKind.RESPONSE ? ours.response() : current;
    }
}
