package org.welco.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.welco.mail.typing.KeepTyping;
import org.welco.mail.typing.Typed;

/** What the agent typed about the open letter and did not send: shown to him even when somebody else has the letter by now. */
@Named
@RequestScoped
public class MailTypedCell {

    private MailCell cell;
    private MailWords words;
    private KeepTyping typing;

    MailTypedCell() {}

    @Inject
    public MailTypedCell(MailCell cell, MailWords words, KeepTyping typing) {
        this.cell = cell;
        this.words = words;
        this.typing = typing;
    }

    public List<Typed> getTexts() {
        return cell.reference()
                .map(mail -> typing.offer(mail, cell.agent()).stream()
                        .filter(text -> !text.content().isBlank())
                        .toList())
                .orElseGet(List::of);
    }

    public String title(Typed text) {
        return words.of(
                "mail.typed.title", words.get("mail.typed." + text.field().name()), words.moment(text.savedAt()));
    }
}
