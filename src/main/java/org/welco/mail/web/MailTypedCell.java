package org.welco.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.welco.mail.typing.KeepTyping;
import org.welco.mail.typing.PassOnTyping;
import org.welco.mail.typing.PassOnTyping.Passed;
import org.welco.mail.typing.Typed;
import org.welco.mail.typing.TypedField;

/** What the agent typed about the open letter and did not send: shown to him even when somebody else has the letter by now. */
@Named
@RequestScoped
public class MailTypedCell {

    private MailCell cell;
    private MailWords words;
    private MailNews news;
    private KeepTyping typing;
    private PassOnTyping passOn;
    private final Reading<Set<TypedField>> came = new Reading<>(this::readCame);

    MailTypedCell() {}

    @Inject
    public MailTypedCell(MailCell cell, MailWords words, MailNews news, KeepTyping typing, PassOnTyping passOn) {
        this.cell = cell;
        this.words = words;
        this.news = news;
        this.typing = typing;
        this.passOn = passOn;
    }

    public List<Typed> getTexts() {
        return cell.reference()
                .map(mail -> typing.offer(mail, cell.agent()).stream()
                        .filter(text -> !text.content().isBlank())
                        .toList())
                .orElseGet(List::of);
    }

    /** "Transmettre mon texte" to the colleague who has the letter by now. */
    public void passOn() {
        cell.reference().map(mail -> passOn.passOn(mail, cell.agent())).ifPresent(this::say);
        cell.changed();
    }

    private void say(Passed passed) {
        if (passed.to().isEmpty()) {
            news.lost(Optional.empty());
            return;
        }
        String to = passed.to().get();
        if (!passed.occupied().isEmpty()) {
            String title = passed.passed().isEmpty() ? "mail.typed.occupied" : "mail.typed.occupied.some";
            news.keep(title, words.of("mail.typed.occupied.what", to));
        } else {
            news.toast(words.of(passed.passed().isEmpty() ? "mail.typed.nothing" : "mail.typed.passed", to));
        }
    }

    private Set<TypedField> readCame() {
        return cell.reference().map(mail -> passOn.came(mail, cell.agent())).orElseGet(Set::of);
    }

    /** Whether that text is a colleague's, who passed it on. */
    public boolean isPassedOn(String field) {
        return TypedField.parse(field).filter(came.get(cell)::contains).isPresent();
    }

    public String title(Typed text) {
        return words.of(
                "mail.typed.title", words.get("mail.typed." + text.field().name()), words.moment(text.savedAt()));
    }
}
