package org.welco.web;

import jakarta.json.Json;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The version that runs, as Publik's services tell theirs: {@code {"welco": "0.1.0"}}. */
@WebServlet({"/__version__", "/__version__/"})
public class VersionServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** Written into the WAR by the build. */
    private static final String DESCRIPTOR = "/META-INF/maven/org.welco/welco/pom.properties";

    private String answer;

    @Override
    public void init() throws ServletException {
        answer = Json.createObjectBuilder()
                .add("welco", version(getServletContext()))
                .build()
                .toString();
    }

    private static String version(ServletContext application) throws ServletException {
        Properties descriptor = new Properties();
        try (InputStream stream = application.getResourceAsStream(DESCRIPTOR)) {
            if (stream == null) {
                throw new ServletException("this WAR lacks " + DESCRIPTOR);
            }
            descriptor.load(stream);
        } catch (IOException e) {
            throw new ServletException("the version cannot be read", e);
        }
        return descriptor.getProperty("version");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
    }
}
