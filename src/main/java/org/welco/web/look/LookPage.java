package org.welco.web.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import org.welco.tenant.CurrentTenant;

/** How the page looks, for the templates. */
@Named("theme")
@RequestScoped
public class LookPage {

    private CurrentTenant tenant;

    LookPage() {}

    @Inject
    public LookPage(CurrentTenant tenant) {
        this.tenant = tenant;
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

    private static Look chosen() {
        return Look.in(FacesContext.getCurrentInstance().getExternalContext());
    }
}
