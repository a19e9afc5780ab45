package org.welco.knowledge.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.welco.platform.page.PageWords;

/** Sentences and days of articles in the language of the page. */
@Named
@RequestScoped
public class KbWords extends PageWords {

    public KbWords() {
        super("org.welco.knowledge.web.messages");
    }

    String day(LocalDate day) {
        return day("kb.date", day);
    }
}
