package org.welco.mail.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.welco.mail.MailSheet;
import org.welco.mail.gesture.AnswerByHand;
import org.welco.mail.response.AnswerTemplates;
import org.welco.mail.response.AnswerTemplates.Template;
import org.welco.mail.response.AnswerTemplates.Words;

/** Answering a letter, and the answers that were given. */
@Named
@RequestScoped
public class MailAnswerCell {

    private MailDeskHand hand;
    private MailWorkCell work;
    private MailWords words;
    private AnswerByHand answer;
    private AnswerTemplates templates;

    MailAnswerCell() {}

    @Inject
    public MailAnswerCell(
            MailDeskHand hand, MailWorkCell work, MailWords words, AnswerByHand answer, AnswerTemplates templates) {
        this.hand = hand;
        this.work = work;
        this.words = words;
        this.answer = answer;
        this.templates = templates;
    }

    public void answer() {
        String text = hand.text("answer").replace("\r\n", "\n");
        if (text.isBlank()) {
            hand.warn("mail.answer.empty", words.get("mail.answer.empty.what"));
        } else if (text.length() > AnswerByHand.LONGEST) {
            hand.warn("mail.toolong", words.of("mail.toolong.what", AnswerByHand.LONGEST));
        } else {
            Optional<String> request = Optional.of(hand.text("request")).filter(number -> !number.isBlank());
            hand.holding((gesture, claim) -> hand.done(
                    words.of("mail.answered.toast", gesture.mail().text()),
                    answer.answer(gesture, claim, text, request.filter(this::isOfTheLetter))));
        }
    }

    private boolean isOfTheLetter(String number) {
        return work.getLetter() != null
                && work.getLetter().sheet().requests().stream()
                        .anyMatch(request -> request.number().equals(number));
    }

    /** Filled in for the open letter. */
    public List<Template> getTemplates() {
        MailSheet.Summary mail = work.getLetter().sheet().summary();
        Words known = new Words(
                mail.reference().text(),
                mail.subject().orElse(""),
                mail.chrono().orElse(""),
                hand.agentName());
        return templates.all().stream()
                .map(template -> new Template(template.title(), template.filled(known)))
                .toList();
    }

    /** Who gave it, when, and for which request. */
    public String about(MailSheet.Reply reply) {
        String who = reply.author().orElse(reply.actor());
        String said = words.of("mail.answer.by", who, words.moment(reply.at()));
        return reply.request()
                .map(number -> said + words.of("mail.answer.for", number))
                .orElse(said);
    }
}
