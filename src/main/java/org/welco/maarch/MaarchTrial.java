package org.welco.maarch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import org.welco.command.check.Finding;
import org.welco.mail.registry.RegistryException;
import org.welco.mail.registry.RegistryLink.Statuses;
import org.welco.mail.registry.Standing;

/**
 * Walks one letter that nobody minds through the five statuses and back to the one it had, reading back each time. It
 * really writes in Maarch: history lines, and a request number that cannot be taken away again. Must be called inside the
 * tenant's gate and outside any transaction.
 */
@ApplicationScoped
public class MaarchTrial {

    /** Written as the number of the letter's request, and looked for again. */
    static final String NUMBER = "essai-welco";

    private static final String NOTE = "Essai du raccordement à Welco";

    private MaarchClients clients;

    MaarchTrial() {}

    @Inject
    public MaarchTrial(MaarchClients clients) {
        this.clients = clients;
    }

    /** Where the letter stands before anything is done; empty when it is not there or out of the perimeter. */
    public Optional<Standing> before(long resId) {
        return clients.call(client -> new Steps(client).standing(resId));
    }

    /**
     * Does the walk and tells each step as it goes. After a step that fails, the letter is brought back at once.
     *
     * @param link an address for the letter, as a request's would be
     */
    public void walk(long resId, String link, Consumer<Finding> told) {
        clients.call(client -> {
            Steps steps = new Steps(client);
            Standing before = steps.standing(resId).orElseThrow(() -> Steps.gone(resId));
            Statuses codes = steps.statuses();
            boolean all = step(steps, resId, codes.received(), told, () -> steps.move(resId, codes.received(), NOTE))
                    && step(steps, resId, codes.sent(), told, () -> steps.attach(resId, NUMBER, link, codes.sent()))
                    && number(steps, resId, told)
                    && step(steps, resId, codes.refused(), told, () -> steps.move(resId, codes.refused(), NOTE))
                    && step(steps, resId, codes.response(), told, () -> steps.note(resId, codes.response(), NOTE))
                    && step(steps, resId, codes.toProcess(), told, () -> steps.move(resId, codes.toProcess(), NOTE));
            boolean back = step(steps, resId, before.status(), told, () -> steps.move(resId, before.status(), NOTE));
            told.accept(end(all, back, resId, before.status()));
            return null;
        });
    }

    private static boolean step(Steps steps, long resId, String status, Consumer<Finding> told, Runnable writing) {
        try {
            writing.run();
            Optional<Standing> after = steps.standing(resId);
            if (after.isEmpty()) {
                told.accept(Finding.error("passé en " + status + ", le courrier " + resId + " n'est plus visible : le"
                        + " périmètre du groupe ne contient pas ce statut"));
                return false;
            }
            boolean there = after.get().status().equals(status);
            told.accept(
                    there
                            ? Finding.ok("le courrier " + resId + " passe en " + status)
                            : Finding.error("Maarch dit oui mais le courrier est en "
                                    + after.get().status() + ", non en " + status));
            return there;
        } catch (RegistryException e) {
            told.accept(Finding.error("vers " + status + " : " + e.getMessage()));
            return false;
        }
    }

    private static boolean number(Steps steps, long resId, Consumer<Finding> told) {
        boolean kept = steps.standing(resId)
                .flatMap(Standing::number)
                .filter(NUMBER::equals)
                .isPresent();
        told.accept(
                kept
                        ? Finding.ok("le numéro de demande est gardé par Maarch")
                        : Finding.error("le numéro de demande n'est pas gardé par Maarch"));
        return kept;
    }

    private static Finding end(boolean all, boolean back, long resId, String status) {
        if (!back) {
            return Finding.error(
                    "le courrier " + resId + " n'a pas pu être remis en " + status + " : le faire dans Maarch");
        }
        return all
                ? Finding.ok("le courrier " + resId + " est revenu en " + status + " ; il garde le numéro « " + NUMBER
                        + " »")
                : Finding.warning("essai interrompu ; le courrier " + resId + " est revenu en " + status);
    }
}
