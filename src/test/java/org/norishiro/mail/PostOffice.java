package org.norishiro.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail server of 架空市: a real one, on a port of its own, that keeps what it is given. */
@TestComponent
public class PostOffice implements DisposableBean {
    /** Nobody listens there. */
    private static final int SHUT = 1;

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    PostOffice() {
        server.start();
    }

    /** @param text as it is read, decoded */
    public record Received(String to, String subject, String text) {}

    @Bean
    JavaMailSender mailServer() {
        sender.setHost("127.0.0.1");
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "5000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
        open();
        return sender;
    }

    /** In the order they came. */
    public List<Received> received(String to) {
        return Stream.of(server.getReceivedMessages())
                .map(PostOffice::read)
                .filter(each -> each.to().equals(to))
                .toList();
    }

    public Received last(String to) {
        return received(to).getLast();
    }

    /** Nothing is taken until {@link #open}. */
    public void close() {
        sender.setPort(SHUT);
    }

    public void open() {
        sender.setPort(server.getSmtp().getPort());
    }

    private static Received read(MimeMessage message) {
        try {
            return new Received(
                    message.getAllRecipients()[0].toString(),
                    message.getSubject(),
                    message.getContent().toString());
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    @Override
    public void destroy() {
        server.stop();
    }
}
