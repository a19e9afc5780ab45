package org.welco.web.look;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.welco.tenant.CurrentTenant;

/** {@code GET /theme/town.css}: the colour of the town, in place of the one of tokens.css. */
@WebServlet(TownStyles.ADDRESS)
public class TownStyles extends HttpServlet {

    public static final String ADDRESS = "/theme/town.css";

    private static final long serialVersionUID = 1L;

    private final transient CurrentTenant tenant;

    @Inject
    public TownStyles(CurrentTenant tenant) {
        this.tenant = tenant;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        TownLook look = TownLook.of(tenant.get());
        byte[] styles = look.styles().getBytes(StandardCharsets.UTF_8);
        boolean present = look.mark().equals(request.getParameter("v"));
        response.setContentType("text/css;charset=UTF-8");
        response.setHeader("Cache-Control", present ? "private, max-age=31536000, immutable" : "no-cache");
        response.setContentLength(styles.length);
        response.getOutputStream().write(styles);
    }
}
