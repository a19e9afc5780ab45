package org.welco.web.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.Map;
import org.welco.access.CurrentCaller;
import org.welco.agent.KeepLook;
import org.welco.agent.Look;
import org.welco.tenant.CurrentTenant;

/** How the page looks, for the templates. */
@Named("theme")
@RequestScoped
public class LookPage {

    private CurrentTenant tenant;
    private CurrentCaller caller;
    private KeepLook looks;
    private Look chosen;

    LookPage() {}

    @Inject
    public LookPage(CurrentTenant tenant, CurrentCaller caller, KeepLook looks) {
        this.tenant = tenant;
        this.caller = caller;
        this.looks = looks;
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
        return chosen().theme();
    }

    /** compact, or empty. */
    public String getDensity() {
        return chosen().density();
    }

    private Look chosen() {
        if (chosen == null) {
            chosen = caller.get().agent().flatMap(looks::of).orElseGet(() -> LookCookies.in(context()));
        }
        return chosen;
    }

    /** The agent chose another look: parameters {@code theme} and {@code density}. */
    public void keep() {
        Map<String, String> said = context().getRequestParameterMap();
        Look look = Look.said(said.getOrDefault("theme", ""), said.getOrDefault("density", ""));
        caller.get().agent().ifPresent(agent -> looks.keep(agent, look));
    }

    private static ExternalContext context() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
