package org.welco.architecture.offenders.mail;

import jakarta.servlet.http.HttpServletRequest;
import org.welco.architecture.Offends;

@Offends("roots-without-technique")
public class MailSpeakingHttp {
    String ask(HttpServletRequest request) {
        return request.getMethod();
    }
}
