package org.welco.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.welco.access.CurrentCaller;
import org.welco.access.Right;
import org.welco.agent.Agent;
import org.welco.tenant.CurrentTenant;

/** What stands around every page: whose town, which agent, what is open to him. */
@Named("shell")
@RequestScoped
public class ShellPage {

    /** hobo's variable that holds the name of the town, as platforms usually set it. */
    private static final String NAME_OF_TOWN = "collectivite";

    private CurrentTenant tenant;
    private CurrentCaller caller;

    ShellPage() {}

    @Inject
    public ShellPage(CurrentTenant tenant, CurrentCaller caller) {
        this.tenant = tenant;
        this.caller = caller;
    }

    /** Of the page: fr or en, from the agent's browser. */
    public String getLanguage() {
        return context().getViewRoot().getLocale().getLanguage();
    }

    /** What the page is about, for style sheets. */
    public String getWord() {
        return ShownAddress.in(context().getExternalContext())
                .map(address -> address.screen().word())
                .orElse("");
    }

    public String getCollectivity() {
        return tenant.get().variable(NAME_OF_TOWN).orElse(tenant.get().host());
    }

    public String getAgentName() {
        return agent().name();
    }

    /** Whether letters are open to this agent. */
    public boolean isMailOpen() {
        return caller.get().may(Right.MAIL_DESK);
    }

    /** Whether the knowledge base is open to this agent. */
    public boolean isKnowledgeOpen() {
        return caller.get().may(Right.KB_READER);
    }

    /** Whether the page is a cell, made to be framed. */
    public boolean isCell() {
        return ShownAddress.in(context().getExternalContext())
                .filter(address -> address.screen().isCell())
                .isPresent();
    }

    /** An address of ours for a letter, in the frame or page where the agent is: a cell stays a cell. */
    public String letter(String reference) {
        return isCell() ? Screen.MAIL_CELL.address() + "?id=" + reference : "/mail/" + reference;
    }

    /** An address of ours for an article, in the frame or page where the agent is. */
    public String article(long id) {
        return isCell() ? Screen.KB_CELL.address() + "?id=" + id : "/kb/" + id;
    }

    /** The list of articles, in the same place. */
    public String getArticles() {
        return isCell() ? Screen.KB_CELL.address() : Screen.KB.address();
    }

    private Agent agent() {
        return caller.get().agent().orElseThrow();
    }

    private static FacesContext context() {
        return FacesContext.getCurrentInstance();
    }
}
