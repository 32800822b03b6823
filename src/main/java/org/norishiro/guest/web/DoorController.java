package org.norishiro.guest.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.norishiro.guest.usecase.ComeIn;
import org.norishiro.guest.usecase.Door.Plate;
import org.norishiro.guest.usecase.LookAtDoor;
import org.norishiro.guest.usecase.OneTimeCode;
import org.norishiro.guest.usecase.Secret;
import org.norishiro.guest.usecase.SendCode;
import org.norishiro.shell.Entered;
import org.norishiro.shell.Reading;
import org.norishiro.shell.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a link (回答リンク) leads: the door, the code, and in. A link that has ended and one that never was look the same. */
@Controller
@RequestMapping("/reply/{secret}")
class DoorController {
    private static final String DOOR = "guest/door";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CODE = 20;

    private final LookAtDoor lookAtDoor;
    private final SendCode sendCode;
    private final ComeIn comeIn;
    private final Clock clock;

    DoorController(LookAtDoor lookAtDoor, SendCode sendCode, ComeIn comeIn, Clock clock) {
        this.lookAtDoor = lookAtDoor;
        this.sendCode = sendCode;
        this.comeIn = comeIn;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView look(@PathVariable String secret) {
        var plate = plate(secret);
        return plate == null ? ended() : Screens.page(DOOR, new DoorPage(secret, plate, Entered.blank()));
    }

    @PostMapping("/code")
    ModelAndView code(@PathVariable String secret, HttpServletRequest request) {
        var plate = plate(secret);
        if (plate == null) return ended();
        var entered = Entered.of(request);
        return switch (sendCode.send(new Secret(secret))) {
            case SendCode.Outcome.Sent() -> Screens.redirect("/reply/" + secret, "確認コードを送りました。届くまで1分ほどかかることがあります。");
            case SendCode.Outcome.TooSoon() ->
                refused(secret, plate, entered.refuse("", "続けては送れません。1分ほど待っても届かないときに、もう一度押してください。"));
            case SendCode.Outcome.NotTaken() ->
                refused(secret, plate, entered.refuse("", "メールを送れませんでした。しばらくしてから、もう一度押してください。"));
            case SendCode.Outcome.NoSuchLink() -> ended();
        };
    }

    @PostMapping
    ModelAndView comeIn(@PathVariable String secret, HttpServletRequest request) {
        var plate = plate(secret);
        if (plate == null) return ended();
        var in = new Reading(Entered.of(request), LocalDate.now(clock));
        var name = in.required("name", "お名前", LONGEST_NAME);
        var typed = in.code("code", "確認コード", LONGEST_CODE);
        var code = OneTimeCode.read(typed);
        if (!typed.isEmpty() && code.isEmpty()) in.refuse("code", "確認コードは、メールに書かれた6けたの数字です。");
        if (in.refused() || code.isEmpty()) return refused(secret, plate, in.entered());
        return switch (comeIn.come(new ComeIn.Command(new Secret(secret), code.get(), name))) {
            case ComeIn.Outcome.Came(var guest) -> {
                GuestSession.open(request, guest);
                yield Screens.redirect("/reply/referral");
            }
            case ComeIn.Outcome.WrongCode(var left) ->
                refused(
                        secret,
                        plate,
                        in.entered()
                                .refuse(
                                        "code",
                                        left > 0
                                                ? "確認コードが違います。あと" + left + "回入力できます。"
                                                : "この確認コードは使えません。新しいコードを送ってください。"));
        };
    }

    private @Nullable Plate plate(String secret) {
        return Secret.read(secret).flatMap(lookAtDoor::look).orElse(null);
    }

    private static ModelAndView refused(String secret, Plate plate, Entered entered) {
        return Screens.refused(DOOR, new DoorPage(secret, plate, entered.with("code", "")));
    }

    private static ModelAndView ended() {
        var answer = Screens.page("guest/ended", new OutPage(List.of()));
        answer.setStatus(HttpStatus.NOT_FOUND);
        return answer;
    }
}
