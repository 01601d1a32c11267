// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/live_frames.h"
#include "tests/ui/spanish.h"
#include "ui/live/source_selector.h"
#include "ui/live/verdict_face.h"
#include "ui/live/verdict_panel.h"
#include "ui/live/verdict_sign.h"

#include <QPushButton>

#include <gtest/gtest.h>

#include <vector>

namespace tonada::ui {
namespace {

struct StateCase
{
    const char* name;
    LiveFrame frame;
    Sign sign;
    QString english;
    QString englishSecond;
    QString spanish;
    QString spanishSecond;
};

std::vector<StateCase> states()
{
    using test::runningFrame;
    using test::sessionFrame;
    const Error denied(ErrorCode::DeviceRefused, {"USB headset", "48000 Hz", "Permission denied"});
    return {
        {"Argentinian", runningFrame(VerdictState::Argentinian, 0.83F), Sign::Disc,
         QStringLiteral("Argentinian"), QStringLiteral("last 10 s of speech"), QStringLiteral("Argentino"),
         QStringLiteral("últimos 10 s de habla")},
        {"Other", runningFrame(VerdictState::Other, 0.09F), Sign::Square, QStringLiteral("Other"),
         QStringLiteral("last 10 s of speech"), QStringLiteral("Otro"),
         QStringLiteral("últimos 10 s de habla")},
        {"Unsure", runningFrame(VerdictState::Unsure, 0.54F), Sign::Diamond, QStringLiteral("Unsure"),
         QStringLiteral("between 40 and 60 %: more speech may help"), QStringLiteral("Sin certeza"),
         QStringLiteral("entre 40 y 60 %: puede ayudar oír más")},
        {"Gathering", runningFrame(VerdictState::Gathering), Sign::Diamond, QStringLiteral("Listening…"),
         QStringLiteral("3 of 10 s of speech"), QStringLiteral("Escuchando…"),
         QStringLiteral("3 de 10 s de habla")},
        {"NoSpeech", runningFrame(VerdictState::NoSpeech), Sign::Dash, QStringLiteral("No speech"),
         QStringLiteral("waiting for somebody to speak"), QStringLiteral("Sin voz"),
         QStringLiteral("a la espera de que alguien hable")},
        {"TooQuiet", runningFrame(VerdictState::TooQuiet), Sign::Warning, QStringLiteral("Too quiet"),
         QStringLiteral("move closer or raise the input level"), QStringLiteral("Volumen muy bajo"),
         QStringLiteral("acercarse o subir el nivel de entrada")},
        {"Overload", runningFrame(VerdictState::Overload), Sign::Warning, QStringLiteral("Clipping"),
         QStringLiteral("lower the input level or move away"), QStringLiteral("Saturación"),
         QStringLiteral("bajar el nivel de entrada o alejarse")},
        {"Unlike", runningFrame(VerdictState::Unlike), Sign::Warning,
         QStringLiteral("Unlike the training data"),
         QStringLiteral("no verdict: the model knows nothing like this"),
         QStringLiteral("Distinto de lo conocido"),
         QStringLiteral("sin veredicto: el modelo no oyó nada parecido")},
        {"NoMicrophone", sessionFrame(SessionState::Failed, Error(ErrorCode::DeviceNone)), Sign::Warning,
         QStringLiteral("No microphone"), QStringLiteral("connect one, or play the demo"),
         QStringLiteral("Sin micrófono"), QStringLiteral("conectar uno o usar la demostración")},
        {"NotAllowed", sessionFrame(SessionState::Failed, denied), Sign::Warning,
         QStringLiteral("Microphone not allowed"), QStringLiteral("allow it in the system settings"),
         QStringLiteral("Micrófono sin permiso"), QStringLiteral("habilitarlo en los ajustes del sistema")},
        {"MicrophoneLost", sessionFrame(SessionState::DeviceLost), Sign::Danger,
         QStringLiteral("Microphone lost"), QStringLiteral("USB headset: reconnecting…"),
         QStringLiteral("Micrófono desconectado"), QStringLiteral("USB headset: reconectando…")},
        {"Stopped", sessionFrame(SessionState::Stopped), Sign::Dash, QStringLiteral("Stopped"), QString{},
         QStringLiteral("Detenido"), QString{}},
    };
}

/** A page of the drawing's size with a headset and the starter model. */
std::unique_ptr<LivePage> makePage(const QSize& size = QSize(1366, 700))
{
    auto page = std::make_unique<LivePage>();
    AudioDevice headset;
    headset.name = "USB headset";
    headset.hostApi = "ALSA";
    headset.inputs = 1;
    headset.defaultInput = true;
    page->source().setDevices({headset});
    page->setModel(test::starterModel());
    page->setTheme(theme(ThemeKind::Light));
    page->resize(size);
    page->show();
    return page;
}

QString secondLine(const VerdictPanel& panel)
{
    const QString span = test::shown(panel, "span");
    return span.isEmpty() ? test::shown(panel, "secondLine") : span;
}

TEST(VerdictPanel, SaysEveryStateInEnglish)
{
    for (const StateCase& state : states()) {
        SCOPED_TRACE(state.name);
        const auto page = makePage();
        test::PageFeeder(*page).show(state.frame, 1200);
        EXPECT_EQ(test::shown(page->panel(), "headline"), state.english);
        EXPECT_EQ(secondLine(page->panel()), state.englishSecond);
        EXPECT_EQ(signOf(page->panel().face().view().state), state.sign);
    }
}

TEST(VerdictPanel, SaysEveryStateInSpanish)
{
    const test::Spanish spanish;
    ASSERT_TRUE(spanish.loaded());
    for (const StateCase& state : states()) {
        SCOPED_TRACE(state.name);
        const auto page = makePage();
        test::PageFeeder(*page).show(state.frame, 1200);
        EXPECT_EQ(test::shown(page->panel(), "headline"), state.spanish);
        EXPECT_EQ(secondLine(page->panel()), state.spanishSecond);
    }
}

TEST(VerdictPanel, SaysWhyThereIsNoModel)
{
    const auto page = makePage();
    test::PageFeeder feeder(*page);
    page->setModel({});
    feeder.show(test::runningFrame(VerdictState::NoModel), 500);
    EXPECT_EQ(test::shown(page->panel(), "headline"), QStringLiteral("No model"));
    EXPECT_EQ(secondLine(page->panel()), QStringLiteral("pictures work; open a model for a verdict"));
    ModelView refused;
    refused.error = Error(ErrorCode::ModelFeatures, {"mine.onnx", "nMfcc", "13", "40"});
    page->setModel(refused);
    feeder.show(test::runningFrame(VerdictState::NoModel), 500);
    EXPECT_EQ(test::shown(page->panel(), "headline"), QStringLiteral("Model not usable"));
    EXPECT_EQ(secondLine(page->panel()), QStringLiteral("expects 13 coefficients, the program makes 40"));
}

TEST(VerdictPanel, KeepsEverySlotInItsPlace)
{
    for (const QSize size : {QSize(1366, 700), QSize(1024, 532), QSize(1920, 1012), QSize(820, 632)}) {
        const auto page = makePage(size);
        test::PageFeeder feeder(*page);
        feeder.show(test::runningFrame(VerdictState::Argentinian, 0.83F), 1200);
        const VerdictFace::Slots places = page->panel().face().panelSlots();
        const QRect face = page->panel().face().geometry();
        for (const StateCase& state : states()) {
            SCOPED_TRACE(state.name);
            feeder.show(state.frame, 6500);
            EXPECT_EQ(page->panel().face().panelSlots(), places);
            EXPECT_EQ(page->panel().face().geometry(), face);
        }
    }
}

TEST(VerdictPanel, NeverCutsAWord)
{
    const test::Spanish spanish;
    for (const QSize size : {QSize(1366, 700), QSize(1024, 532), QSize(1920, 1012)}) {
        const auto page = makePage(size);
        test::PageFeeder feeder(*page);
        for (const StateCase& state : states()) {
            SCOPED_TRACE(state.name);
            feeder.show(state.frame, 6500);
            for (const char* name : {"headline", "secondLine", "lastLine", "interval", "bandText", "span"}) {
                const auto* label = page->panel().findChild<QLabel*>(QLatin1String(name));
                if (!label->isVisibleTo(page.get()) || label->text().isEmpty())
                    continue;
                const int needed
                    = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
                EXPECT_LE(needed, label->height()) << name << ' ' << qPrintable(label->text());
                if (!label->wordWrap()) {
                    EXPECT_LE(label->fontMetrics().horizontalAdvance(label->text()), label->width()) << name;
                }
            }
        }
    }
}

TEST(VerdictPanel, KeepsTheNoteInEveryStateAndSize)
{
    for (const QSize size : {QSize(1366, 700), QSize(1024, 532), QSize(1920, 1012), QSize(760, 492)}) {
        const auto page = makePage(size);
        test::PageFeeder feeder(*page);
        for (const StateCase& state : states()) {
            SCOPED_TRACE(state.name);
            feeder.show(state.frame, 1200);
            EXPECT_EQ(test::shown(page->panel(), "noteHeading"), QStringLiteral("Synthetic voices only"));
            const auto* note = page->panel().findChild<QWidget*>(QStringLiteral("modelNote"));
            EXPECT_TRUE(page->panel().rect().contains(note->geometry()));
            EXPECT_FALSE(note->visibleRegion().isEmpty());
        }
    }
}

TEST(VerdictPanel, FoldsTheFactsWhereThereIsLittleRoom)
{
    const auto page = makePage({1024, 532});
    VerdictPanel& panel = page->panel();
    auto* fold = panel.findChild<QPushButton*>(QStringLiteral("foldFacts"));
    const auto* reset = panel.findChild<QPushButton*>(QStringLiteral("resetVerdict"));
    test::PageFeeder(*page).show(test::runningFrame(VerdictState::Argentinian, 0.83F), 1200);
    EXPECT_TRUE(test::shown(panel, "windowProbability").isNull());
    EXPECT_TRUE(reset->isVisibleTo(&panel));
    fold->click();
    EXPECT_EQ(test::shown(panel, "windowProbability"), QStringLiteral("0.83"));
    EXPECT_EQ(test::shown(panel, "likeTraining"), QStringLiteral("not checked"));
    fold->click();
    EXPECT_TRUE(test::shown(panel, "windowProbability").isNull());
    EXPECT_TRUE(reset->isVisibleTo(&panel));
}

TEST(VerdictPanel, SpeaksAsOneRegion)
{
    const auto page = makePage();
    test::PageFeeder(*page).show(test::runningFrame(VerdictState::Argentinian, 0.83F), 1200);
    EXPECT_EQ(page->panel().face().accessibleName(),
              QStringLiteral("Argentinian, 83 per cent, last 10 s of speech"));
    EXPECT_FALSE(page->panel().face().accessibleDescription().isEmpty());
}

TEST(VerdictPanel, GivesTheFactsOfTheWindow)
{
    const auto page = makePage();
    test::PageFeeder feeder(*page);
    feeder.show(test::runningFrame(VerdictState::Argentinian, 0.83F), 600);
    EXPECT_EQ(test::shown(page->panel(), "windowProbability"), QStringLiteral("0.83"));
    EXPECT_EQ(test::shown(page->panel(), "windowSpeech"), QStringLiteral("1.7 of 2 s"));
    EXPECT_EQ(test::shown(page->panel(), "speechGathered"), QStringLiteral("3.0 of 10 s"));
    feeder.show(test::sessionFrame(SessionState::Stopped), 600);
    EXPECT_EQ(test::shown(page->panel(), "windowProbability"), QStringLiteral("–"));
}

} // namespace
} // namespace tonada::ui
