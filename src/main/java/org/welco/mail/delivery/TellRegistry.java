package org.welco.mail.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.welco.mail.registry.MailRegistry;
import org.welco.mail.registry.RegistryException;
import org.welco.mail.registry.RegistryLink;
import org.welco.mail.registry.Standing;

/**
 * One try at telling the registry one step. A call whose answer was lost is never blindly repeated: where the letter
 * stands is read back first, by status, since only later Maarch versions show their history. The one case that cannot be
 * read back is a note on a letter that already has the status of an answer: then a person decides.
 *
 * <p>Makes remote calls: outside any transaction, inside the tenant's gate. Safe for any thread.
 */
@ApplicationScoped
class TellRegistry {

    private static final String LOST =
            "la réponse de Maarch s’est perdue et on ne peut pas relire si le message y est : « Rejouer » ou « C’est parti »";
    private static final String OUT_OF_SIGHT =
            "le courrier n’est pas visible dans Maarch pour notre compte : on ne peut pas relire son statut avant d’y ajouter un message";

    private MailRegistry registry;
    private RetryPlan plan;

    TellRegistry() {}

    @Inject
    TellRegistry(MailRegistry registry) {
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
                case SENT -> sent(due, link);
                case LINK -> link(due, link);
                case REFUSED -> refused(due, link);
                case RESPONSE -> due.firstAnswer() ? firstAnswer(due, link) : laterAnswer(due, link);
            };
        } catch (RegistryException failure) {
            boolean inDoubt = due.inDoubt() || failure.mayHaveBeenDone();
            return switch (failure.kind()) {
                case RIGHTS, UNKNOWN_STATUS, GONE, REFUSED, SETTINGS ->
                    Settlement.blocked(failure, inDoubt, link.fingerprint());
                case CREDENTIALS, MIGRATION, MEMORY, UNREADABLE, SERVER_ERROR, UNREACHABLE ->
                    Settlement.again(failure, inDoubt, plan.waitAfter(due.attempts(), failure.retryAfter()));
            };
        }
    }

    /** Once the letter has left "for us", whoever moved it, saying "received" would only pull it back. */
    private Settlement received(DueDelivery due, RegistryLink link) {
        if (isRepeat(due)) {
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
        String status = due.answeredBefore()
                ? link.statuses().response()
                : link.statuses().sent();
        if (isRepeat(due) && alreadySent(due, status)) {
            return Settlement.delivered();
        }
        if (due.number().isPresent()) {
            registry.sent(due.resId(), due.number().get(), due.link().orElseThrow(), status);
        } else {
            registry.note(due.resId(), due.link().orElseThrow(), status);
        }
        return Settlement.delivered();
    }

    private boolean alreadySent(DueDelivery due, String status) {
        Optional<Standing> standing = registry.standing(due.resId());
        return due.number().isPresent()
                ? standing.flatMap(Standing::number).equals(due.number())
                : standing.map(Standing::status).equals(Optional.of(status));
    }

    private Settlement link(DueDelivery due, RegistryLink link) {
        String text = due.link().orElseThrow();
        if (due.inDoubt()) {
            Optional<Integer> lines = registry.linesInHistory(due.resId(), text);
            if (lines.isEmpty()) {
                return Settlement.uncertain(LOST);
            }
            if (lines.get() > due.sameTextBefore()) {
                return Settlement.delivered();
            }
        }
        registry.note(due.resId(), text, statusThatMovesNothing(due, link));
        return Settlement.delivered();
    }

    private Settlement refused(DueDelivery due, RegistryLink link) {
        if (isRepeat(due)
                && registry.standing(due.resId())
                        .map(Standing::status)
                        .equals(Optional.of(link.statuses().refused()))) {
            return Settlement.delivered();
        }
        registry.refused(due.resId(), due.text().orElseThrow());
        return Settlement.delivered();
    }

    private Settlement firstAnswer(DueDelivery due, RegistryLink link) {
        String response = link.statuses().response();
        if (due.inDoubt()) {
            if (response.equals(link.statuses().sent())) {
                return afterReadingHistory(due, response);
            }
            if (registry.standing(due.resId()).map(Standing::status).equals(Optional.of(response))) {
                return Settlement.delivered();
            }
        }
        registry.answered(due.resId(), due.text().orElseThrow(), response);
        return Settlement.delivered();
    }

    private Settlement laterAnswer(DueDelivery due, RegistryLink link) {
        return due.inDoubt() ? afterReadingHistory(due, null) : answer(due, statusThatMovesNothing(due, link));
    }

    /** @param status what to set if the note has to be written again; null to read it back first */
    private Settlement afterReadingHistory(DueDelivery due, String status) {
        Optional<Integer> lines =
                registry.linesInHistory(due.resId(), due.text().orElseThrow());
        if (lines.isEmpty()) {
            return Settlement.uncertain(LOST);
        }
        if (lines.get() > due.sameTextBefore()) {
            return Settlement.delivered();
        }
        return answer(due, status == null ? statusThatMovesNothing(due, registry.link()) : status);
    }

    private Settlement answer(DueDelivery due, String status) {
        registry.answered(due.resId(), due.text().orElseThrow(), status);
        return Settlement.delivered();
    }

    /** The status of an answer if the letter stands there or before; else the one it has, so that nothing moves. */
    private String statusThatMovesNothing(DueDelivery due, RegistryLink link) {
        String current = registry.standing(due.resId())
                .map(Standing::status)
                .orElseThrow(() -> new RegistryException(RegistryException.Kind.RIGHTS, OUT_OF_SIGHT));
        RegistryLink.Statuses ours = link.statuses();
        boolean before =
                current.equals(ours.toProcess()) || current.equals(ours.received()) || current.equals(ours.sent());
        return before && due.kind() == DeliveryKind.RESPONSE ? ours.response() : current;
    }

    private static boolean isRepeat(DueDelivery due) {
        return due.inDoubt() || due.attempts() > 1;
    }
}
