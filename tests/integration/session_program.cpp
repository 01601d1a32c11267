// SPDX-License-Identifier: GPL-3.0-or-later
//
// The Recordings page with a session that saves itself: until it is killed, or to restore what was left.
#include "core/util/file_io.h"
#include "ui/notice_bar.h"
#include "ui/recordings/notes_strip.h"
#include "ui/recordings/recording_plots.h"
#include "ui/recordings/recordings_controller.h"
#include "ui/recordings/recordings_page.h"

#include <QAbstractButton>
#include <QApplication>
#include <QTest>

#include <filesystem>
#include <functional>
#include <iostream>

namespace {

using namespace tonada::ui;

constexpr int kOftenMs = 50;
constexpr int kLongMs = 60000;

bool waitFor(const std::function<bool()>& condition)
{
    return QTest::qWaitFor(condition, kLongMs);
}

bool isSaved(const std::filesystem::path& folder, const std::string& word)
{
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".tonada"
            && tonada::readFile(entry.path()).find(word) != std::string::npos)
            return true;
    return false;
}

/** Opens a recording, writes a note on it, says when it is saved, and works on. */
int work(RecordingsPage& page, RecordingsController& controller, const std::filesystem::path& folder,
         const std::filesystem::path& recording)
{
    controller.open({recording});
    if (!waitFor([&] { return page.plots().scene().tracks != nullptr; }))
        return EXIT_FAILURE;
    QObject::connect(&controller.session(), &RecordingSession::savedTextChanged, &page, [&] {
        if (isSaved(folder, "llaves"))
            std::cerr << "saved" << std::endl;
    });
    page.plots().setSelection(Selection{1, 2});
    page.handleKey(QKeyEvent(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier));
    QTest::keyClicks(page.findChild<QWidget*>(QStringLiteral("inlineEdit")), QStringLiteral("llaves"));
    QTest::keyClick(page.findChild<QWidget*>(QStringLiteral("inlineEdit")), Qt::Key_Return);
    return QApplication::exec();
}

/** Takes up the offer, if there is one, and prints what is there then. */
int restore(RecordingsPage& page, RecordingsController& controller)
{
    std::cout << page.notices().text().toStdString() << '\n';
    auto* action = page.notices().findChild<QAbstractButton*>(QStringLiteral("noticeAction"));
    if (page.notices().text().isEmpty() || action->isHidden())
        return EXIT_SUCCESS;
    bool saved = false;
    QObject::connect(&controller.session(), &RecordingSession::savedTextChanged, &page,
                     [&] { saved = true; });
    action->click();
    if (!waitFor([&] { return page.plots().scene().tracks != nullptr; }))
        return EXIT_FAILURE;
    for (const auto& note : page.plots().scene().notes->tiers().front().intervals)
        std::cout << note.begin << ' ' << note.end << ' ' << note.text << '\n';
    return waitFor([&] { return saved; }) ? EXIT_SUCCESS : EXIT_FAILURE;
}

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    RecordingsPage page;
    RecordingsController controller(page, {});
    page.show();
    controller.session().keepIn(arguments.at(0), kOftenMs);
    return arguments.size() > 1 ? work(page, controller, arguments[0], arguments[1])
                                : restore(page, controller);
}
