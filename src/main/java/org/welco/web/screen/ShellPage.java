package org.welco.web.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.welco.access.Caller;
import org.welco.access.CurrentCaller;
import org.welco.access.Right;
import org.welco.tenant.CurrentTenant;
import org.welco.web.look.Look;
import org.welco.web.look.TownLook;
import org.welco.web.look.TownStyles;

/** What stands around every page: whose town, which agent, in which language and look. */
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
        return caller.get().getName();
    }

    /** Those that the agent may answer for, in the order of the top bar. */
    public List<Channel> getChannels() {
        Caller agent = caller.get();
        List<Channel> channels = new ArrayList<>();
        if (agent.may(Right.MAIL_DESK)) {
            channels.add(channel("mail", "mail"));
        }
        return channels;
    }

    /** Address of the style sheet with the colour of the town, empty when it has none. */
    public String getStyles() {
        TownLook look = TownLook.of(tenant.get());
        return look.styles().isEmpty() ? "" : TownStyles.ADDRESS + "?v=" + look.mark();
    }

    /** Address of the town's logo, empty when it has none. */
    public String getLogo() {
        return TownLook.of(tenant.get()).logo().map(URI::toString).orElse("");
    }

    /** dark, light, or empty for the browser's own preference. */
    public String getTheme() {
        return Look.in(context().getExternalContext()).theme();
    }

    /** compact, or empty. */
    public String getDensity() {
        return Look.in(context().getExternalContext()).density();
    }

    private Channel channel(String value, String icon) {
        ResourceBundle words = context().getApplication().getResourceBundle(context(), "msg");
        return new Channel(value, words.getString("shell.channel." + value), icon);
    }

    private static FacesContext context() {
        return FacesContext.getCurrentInstance();
    }
}
