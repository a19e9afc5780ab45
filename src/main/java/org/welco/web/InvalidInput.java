package org.welco.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.welco.access.Refusal;
import org.welco.access.api.Envelope;

/** What Bean Validation finds wrong in a request: 400, naming the fields and never quoting what they hold. */
@Provider
@ApplicationScoped
public class InvalidInput implements ExceptionMapper<ConstraintViolationException> {

    private ErrorAnswers errors;

    InvalidInput() {}

    @Inject
    public InvalidInput(ErrorAnswers errors) {
        this.errors = errors;
    }

    @Override
    public Response toResponse(ConstraintViolationException thrown) {
        if (thrown.getConstraintViolations().stream().anyMatch(InvalidInput::isInOurAnswer)) {
            return errors.toResponse(new IllegalStateException("an answer of ours breaks its own rules", thrown));
        }
        String fields = thrown.getConstraintViolations().stream()
                .map(InvalidInput::field)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return Envelope.refused(new Refusal(
                400, "invalid-request", "Ces champs manquent ou n’ont pas la forme attendue : " + fields + "."));
    }

    private static boolean isInOurAnswer(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .anyMatch(node -> node.getKind() == ElementKind.RETURN_VALUE);
    }

    private static String field(ConstraintViolation<?> violation) {
        String name = "";
        for (Path.Node node : violation.getPropertyPath()) {
            name = node.getName() == null ? name : node.getName();
        }
        return name;
    }
}
