package org.welco.knowledge.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.welco.access.CurrentCaller;
import org.welco.knowledge.Article;
import org.welco.knowledge.LinkedForms;
import org.welco.request.Form;
import org.welco.request.RequestSourceException;

/** The forms to which the open article leads. w.c.s. is asked once the article is shown, which never waits for it. */
@Named
@RequestScoped
public class KbFormsCell {

    private CurrentCaller caller;
    private KbCell cell;
    private LinkedForms linked;
    private KbWords words;
    private List<Form> forms = List.of();
    private boolean asked;
    private String trouble = "";

    KbFormsCell() {}

    @Inject
    public KbFormsCell(CurrentCaller caller, KbCell cell, LinkedForms linked, KbWords words) {
        this.caller = caller;
        this.cell = cell;
        this.linked = linked;
        this.words = words;
    }

    public void ask() {
        asked = true;
        Article article = cell.getArticle();
        if (article == null) {
            return;
        }
        try {
            forms = linked.of(article, caller.get().agent().orElseThrow());
        } catch (RequestSourceException failure) {
            trouble = words.sentence(failure.getMessage());
        }
    }

    public boolean isAsked() {
        return asked;
    }

    /** In the order of the article. */
    public List<Form> getForms() {
        return forms;
    }

    /** As a sentence of its own; empty when all is well. */
    public String getTrouble() {
        return trouble;
    }
}
