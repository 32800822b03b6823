package org.norishiro.enquiry.web;

import java.time.Clock;
import java.time.LocalDate;
import org.norishiro.enquiry.usecase.ListQuestions;
import org.norishiro.enquiry.usecase.ShowEnquiryUse;
import org.norishiro.shell.NotThere;
import org.norishiro.shell.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** 尋ねられていること, and for the 個人情報保護の管理者 how much is asked and read. */
@Controller
class QuestionListController {
    private final ListQuestions listQuestions;
    private final ShowEnquiryUse showEnquiryUse;
    private final Clock clock;

    QuestionListController(ListQuestions listQuestions, ShowEnquiryUse showEnquiryUse, Clock clock) {
        this.listQuestions = listQuestions;
        this.showEnquiryUse = showEnquiryUse;
        this.clock = clock;
    }

    @GetMapping("/enquiries")
    ModelAndView list() {
        return Screens.page("enquiry/questions", new QuestionsPage(listQuestions.list(), LocalDate.now(clock)));
    }

    @GetMapping("/enquiries/use")
    ModelAndView use() {
        return Screens.page("enquiry/use", new UsePage(showEnquiryUse.show().orElseThrow(NotThere::new)));
    }
}
