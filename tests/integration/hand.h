// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QStringList>
#include <QTest>
#include <QWidget>

#include <functional>

/** The user's hand: mouse and keyboard of the display the window is on (xdotool). Whatever does not come about in a
 *  minute throws std::runtime_error with its name. */
namespace tonada::test {

inline constexpr int kLongMs = 60000;

[[noreturn]] void fail(const QString& step);

/** The first shown widget of that name in any window. */
template <typename Widget = QWidget>
Widget* shownWidget(const char* name)
{
    for (QWidget* window : QApplication::topLevelWidgets()) {
        auto* found = window->objectName() == QLatin1String(name)
            ? qobject_cast<Widget*>(window)
            : window->findChild<Widget*>(QLatin1String(name));
        if (found != nullptr && found->isVisible())
            return found;
    }
    return nullptr;
}

template <typename Widget = QWidget>
Widget& widget(const char* name)
{
    Widget* found = nullptr;
    if (!QTest::qWaitFor([&] { return (found = shownWidget<Widget>(name)) != nullptr; }, kLongMs))
        fail(QStringLiteral("no widget ") + QLatin1String(name));
    return *found;
}

void waitFor(const QString& step, const std::function<bool()>& condition);

/** Events from the display, while this window goes on handling its own. */
void xdotool(const QStringList& arguments);
/** The pointer to the middle, then more for xdotool. */
void mouseTo(const QWidget& target, const QStringList& then);

/** Until it has had its effect; never again once it has. */
void repeat(const QString& step, const std::function<bool()>& effect, const std::function<void()>& action);
void click(const char* name, const std::function<bool()>& effect);
void press(const QString& key, const std::function<bool()>& effect);

/** Opens the window as the program does, in English, on a page of it, with the first argument as its home folder, and
 *  does the work by hand. Returns the exit code; what failed is printed. */
int runInWindow(int argc, char** argv, const char* page, const std::function<void()>& work);

} // namespace tonada::test
