package org.norishiro.mail;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.norishiro.shell.RequestId;
import org.norishiro.shell.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Through the server that {@code spring.mail.host} names. */
@Component
class SmtpMail implements OutgoingMail {
    private static final Logger log = LoggerFactory.getLogger(SmtpMail.class);

    private final ObjectProvider<JavaMailSender> server;
    private final String from;
    private final String openAt;

    SmtpMail(
            ObjectProvider<JavaMailSender> server,
            @Value("${norishiro.mail.from:}") String from,
            @Value("${norishiro.mail.open-at:}") String openAt) {
        this.server = server;
        this.from = from.strip();
        this.openAt = openAt.strip().replaceAll("/+$", "");
    }

    @Override
    public boolean turnedOn() {
        return server.getIfAvailable() != null && !from.isEmpty() && !openAt.isEmpty();
    }

    @Override
    public Delivery send(Letter letter) {
        if (!turnedOn()) return Delivery.TURNED_OFF;
        var sender = server.getObject();
        try {
            var message = sender.createMimeMessage();
            var helper = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(letter.to().text());
            helper.setSubject(letter.subject());
            helper.setText(letter.text());
            // no answer of a machine (away, forwarded) has to find its way back
            message.setHeader("Auto-Submitted", "auto-generated");
            sender.send(message);
            return Delivery.TAKEN;
        } catch (MessagingException | MailException failure) {
            log.warn("Request {}: a mail was not taken: {}", RequestId.current(), Trace.of(failure));
            return Delivery.NOT_TAKEN;
        }
    }

    @Override
    public String linkTo(String path) {
        return openAt + path;
    }
}
