package org.welco.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.welco.access.BodyTooBigException;
import org.welco.access.Refusal;
import org.welco.access.RefusedException;
import org.welco.tenant.CurrentTenant;

class ErrorAnswersTest {

    private final ErrorAnswers errors = new ErrorAnswers(new CurrentTenant());

    private static String errClass(Response answer) {
        return ((JsonObject) answer.getEntity()).getString("err_class");
    }

    private static String errDesc(Response answer) {
        return ((JsonObject) answer.getEntity()).getString("err_desc");
    }

    @Test
    void gives_a_refusal_as_the_room_made_it() {
        Response answer = errors.toResponse(new RefusedException(new Refusal(200, "no-mail", "Aucun courrier.")));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getEntity()).hasToString("""
                {"err":1,"err_class":"no-mail","err_desc":"Aucun courrier."}""");
    }

    @Test
    void finds_a_body_too_big_among_the_causes() {
        Response answer = errors.toResponse(new IllegalStateException(new BodyTooBigException(5)));
        assertThat(answer.getStatus()).isEqualTo(413);
    }

    @Test
    void says_in_constant_words_what_the_server_found() {
        assertThat(errClass(errors.toResponse(new NotFoundException("internal detail"))))
                .isEqualTo("not-found");
        assertThat(errClass(errors.toResponse(new NotSupportedException("internal detail"))))
                .isEqualTo("unsupported-media-type");
        assertThat(errDesc(errors.toResponse(new BadRequestException("internal detail"))))
                .doesNotContain("detail");
    }

    @Test
    void keeps_the_methods_that_are_allowed() {
        Response answer = errors.toResponse(new NotAllowedException(
                Response.status(405).header("Allow", "POST").build()));
        assertThat(answer.getStatus()).isEqualTo(405);
        assertThat(answer.getHeaderString("Allow")).contains("POST");
    }

    @Test
    void leaves_an_answer_that_a_resource_made_itself() {
        Response own = Response.status(409).entity("own").build();
        assertThat(errors.toResponse(new jakarta.ws.rs.ClientErrorException(own)))
                .isSameAs(own);
    }

    @Test
    void leaves_a_redirect() {
        assertThat(errors.toResponse(new RedirectionException(303, URI.create("/x")))
                        .getStatus())
                .isEqualTo(303);
    }

    @Test
    void makes_an_incident_of_anything_else_and_tells_nothing_of_it() {
        Response answer = errors.toResponse(new IllegalStateException("password=secret"));
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(errClass(answer)).isEqualTo("internal-error");
        assertThat(errDesc(answer)).matches(".*incident [0-9a-f]{8}\\.").doesNotContain("secret");
    }

    @Test
    void makes_an_incident_of_a_failure_that_the_server_found() {
        assertThat(errClass(errors.toResponse(new InternalServerErrorException("secret"))))
                .isEqualTo("internal-error");
    }
}
