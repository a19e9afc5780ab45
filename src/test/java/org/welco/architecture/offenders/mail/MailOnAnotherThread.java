package org.welco.architecture.offenders.mail;

import java.util.concurrent.CompletableFuture;
import org.welco.architecture.Offends;

@Offends("threads-behind-the-gate")
public class MailOnAnotherThread {
    void hurry(Runnable work) {
        CompletableFuture.runAsync(work);
    }
}
