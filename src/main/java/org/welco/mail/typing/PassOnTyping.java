package org.welco.mail.typing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.welco.agent.Agent;
import org.welco.mail.MailReference;
import org.welco.mail.claim.ClaimChanges;
import org.welco.mail.claim.Claims;
import org.welco.mail.claim.HeldClaim;
import org.welco.mail.typing.Typings.Place;
import org.welco.tenant.change.Changes;

/**
 * "Transmettre mon texte": what an agent typed about a letter that a colleague has taken over goes to that colleague, whose page is told.
 * It is a copy: the agent keeps his own. One short transaction.
 */
@ApplicationScoped
public class PassOnTyping {

    private static final Logger LOG = System.getLogger(PassOnTyping.class.getName());

    /** Keeps in place of whatever round there is: see {@link Typings#keep}. */
    private static final int ANY_ROUND = 0;

    private static final String KIND = "TEXT";

    private Typings typings;
    private Claims claims;
    private Changes changes;

    PassOnTyping() {}

    @Inject
    public PassOnTyping(Typings typings, Claims claims, Changes changes) {
        this.typings = typings;
        this.claims = claims;
        this.changes = changes;
    }

    /**
     * What became of it.
     *
     * @param to the colleague's name, empty when no colleague has the letter
     * @param passed what he has now
     * @param occupied where he has typed something himself: nothing of his is written over
     */
    public record Passed(Optional<String> to, Set<TypedField> passed, Set<TypedField> occupied) {}

    /** Nothing changes when no colleague has the letter, or nothing is typed. */
    @Transactional
    public Passed passOn(MailReference mail, Agent from) {
        Optional<HeldClaim> held =
                claims.of(List.of(mail)).stream().filter(one -> !one.isBy(from)).findFirst();
        Set<TypedField> passed = EnumSet.noneOf(TypedField.class);
        Set<TypedField> occupied = EnumSet.noneOf(TypedField.class);
        if (held.isPresent()) {
            Agent to = new Agent(held.get().holder(), held.get().name(), Set.of(), false);
            List<Typed> his = written(mail, to);
            for (Typed text : written(mail, from)) {
                if (isFree(his, text)) {
                    typings.keep(new Place(mail, to, text.field()), text.content(), ANY_ROUND);
                    passed.add(text.field());
                } else {
                    occupied.add(text.field());
                }
            }
        }
        if (!passed.isEmpty()) {
            changes.tell(ClaimChanges.TOPIC, mail.text(), KIND);
            LOG.log(Level.INFO, "mail typing: {0}, {1} passed on", mail, passed);
        }
        return new Passed(held.map(HeldClaim::name), passed, occupied);
    }

    /** Where the agent, who took the letter over, has his colleague's text, word for word. */
    @Transactional
    public Set<TypedField> came(MailReference mail, Agent to) {
        Set<TypedField> came = EnumSet.noneOf(TypedField.class);
        Optional<Agent> from = claims.of(List.of(mail)).stream()
                .filter(held -> held.isBy(to))
                .flatMap(held -> held.takeOver().stream())
                .map(how -> new Agent(how.from(), "", Set.of(), false))
                .findFirst();
        if (from.isPresent()) {
            List<Typed> his = written(mail, from.get());
            written(mail, to).stream()
                    .filter(text -> his.stream()
                            .anyMatch(one ->
                                    one.field() == text.field() && one.content().equals(text.content())))
                    .forEach(text -> came.add(text.field()));
        }
        return came;
    }

    /** What stands there already, passed on before, is as good as passed on now. */
    private static boolean isFree(List<Typed> his, Typed text) {
        return his.stream()
                .noneMatch(one -> one.field() == text.field() && !one.content().equals(text.content()));
    }

    private List<Typed> written(MailReference mail, Agent agent) {
        return typings.of(mail, agent).stream()
                .filter(text -> !text.content().isBlank())
                .toList();
    }
}
