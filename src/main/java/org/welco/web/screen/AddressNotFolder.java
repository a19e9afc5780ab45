package org.welco.web.screen;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;

/**
 * Holds the addresses of cells whose scripts lie in a folder of that name: the server would redirect to the folder before any
 * filter runs. {@link ScreenFilter} serves them; nothing ever comes here.
 */
@WebServlet({"/cells/mail", "/cells/search", "/cells/citizen", "/cells/forms", "/cells/kb"})
public class AddressNotFolder extends HttpServlet {

    private static final long serialVersionUID = 1L;
}
