package org.welco.mail.harvest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.welco.mail.MailReference;
import org.welco.mail.delivery.DeliveryState;
import org.welco.mail.delivery.FirstStep;
import org.welco.mail.delivery.FirstStep.Told;
import org.welco.mail.registry.MailRegistry;

/**
 * Makes sure, on the first letter of a tenant, that the group's perimeter still shows a letter after "received". A
 * perimeter of the one status "for us" would let every letter in and none out: each later step would be refused. So the
 * harvest takes one letter, and pauses there when it went out of reach, until the perimeter is mended.
 */
@ApplicationScoped
class ProveReach {

    private static final String OUT_OF_REACH =
            "après « reçu », le courrier %s n’est plus visible dans Maarch : la clause du groupe doit couvrir les cinq statuts"
                    + " (voir docs/maarch.md). La moisson reprendra d’elle-même une fois la clause corrigée, ou par"
                    + " retry_deliveries si ce courrier a quitté Maarch.";

    private MailRegistry registry;
    private FirstStep firstStep;
    private HarvestLedger ledger;

    ProveReach() {}

    @Inject
    public ProveReach(MailRegistry registry, FirstStep firstStep, HarvestLedger ledger) {
        this.registry = registry;
        this.firstStep = firstStep;
        this.ledger = ledger;
    }

    /** Looks again at the letter on which the harvest is paused; the state after that look. */
    HarvestState whileNotProved(HarvestState state) {
        if (state.isPaused()) {
            check(state.pausedOn().orElseThrow());
            return ledger.read();
        }
        return state;
    }

    /**
     * Tells "received" for that letter now and looks whether it is still in reach.
     *
     * @return whether the harvest may go on
     */
    boolean check(long resId) {
        MailReference reference = MailReference.ofRegistry(resId);
        Told told = firstStep.tellNow(reference);
        if (told.state() == DeliveryState.DELIVERED) {
            if (registry.standing(resId).isPresent()) {
                ledger.proveReach();
                return true;
            }
            ledger.pause(OUT_OF_REACH.formatted(reference), resId);
            return false;
        }
        if (told.state() == DeliveryState.BLOCKED) {
            ledger.pause(sentence(reference, told.reason()), resId);
            return false;
        }
        return true;
    }

    private static String sentence(MailReference reference, Optional<String> reason) {
        return "Maarch refuse « reçu » pour le courrier " + reference + " : " + reason.orElse("sans dire pourquoi");
    }
}
