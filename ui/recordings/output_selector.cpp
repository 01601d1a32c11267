// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/output_selector.h"

#include <QMenu>

#include <algorithm>
#include <iterator>

namespace tonada::ui {
namespace {
constexpr int kWidest = 300;
} // namespace

OutputSelector::OutputSelector(QWidget* parent)
    : ControlButton(Look::Bare, parent)
    , m_menu(new QMenu(this))
{
    setObjectName(QStringLiteral("output"));
    m_menu->setObjectName(QStringLiteral("outputMenu"));
    connect(this, &QPushButton::clicked, this, [this] {
        emit rescanRequested();
        fillMenu();
        const QPoint corner = mapToGlobal(QPoint(width(), height() + 2));
        m_menu->popup(corner - QPoint(m_menu->sizeHint().width(), 0));
    });
    refresh();
}

void OutputSelector::setTheme(const Theme& theme)
{
    ControlButton::setTheme(theme);
    m_menu->setPalette(theme.palette());
    m_menu->setFont(theme.font(TextRole::Body));
    refresh();
}

void OutputSelector::setDevices(const std::vector<AudioDevice>& devices)
{
    m_devices.clear();
    std::copy_if(devices.begin(), devices.end(), std::back_inserter(m_devices),
                 [](const AudioDevice& device) { return device.outputs > 0; });
    refresh();
    if (m_menu->isVisible())
        fillMenu();
}

void OutputSelector::setChoice(const StreamRequest& choice)
{
    m_choice = choice;
    refresh();
}

const AudioDevice* OutputSelector::device() const
{
    const auto found = std::find_if(m_devices.begin(), m_devices.end(), [this](const AudioDevice& device) {
        return m_choice.name.empty() ? device.defaultOutput
                                     : device.name == m_choice.name && device.hostApi == m_choice.hostApi;
    });
    return found == m_devices.end() ? nullptr : &*found;
}

void OutputSelector::refresh()
{
    const AudioDevice* found = device();
    const QString name = QString::fromStdString(found != nullptr ? found->name : m_choice.name);
    QString text = tr("Output: none");
    if (found != nullptr)
        text = tr("Output: %1").arg(name);
    else if (!name.isEmpty())
        text = tr("Output: %1, not connected").arg(name);
    setToolTip(found == nullptr && name.isEmpty() ? tr("No loudspeaker or headphones to play on") : text);
    setAccessibleName(text);
    const int wanted = sizeHint().width();
    setText(width() < wanted ? fontMetrics().elidedText(text, Qt::ElideMiddle, width() - widthFor({}))
                             : fontMetrics().elidedText(text, Qt::ElideMiddle, wanted - widthFor({})));
    updateGeometry();
}

void OutputSelector::resizeEvent(QResizeEvent* event)
{
    ControlButton::resizeEvent(event);
    refresh();
}

QSize OutputSelector::sizeHint() const
{
    return {std::min(kWidest, widthFor(accessibleName()) + 1), ControlButton::sizeHint().height()};
}

QSize OutputSelector::minimumSizeHint() const
{
    return {2 * spacing::kControlHeight, ControlButton::sizeHint().height()};
}

void OutputSelector::fillMenu()
{
    m_menu->clear();
    const AudioDevice* current = device();
    for (const AudioDevice& output : m_devices) {
        const QString name = QString::fromStdString(output.name);
        const QString hostApi = QString::fromStdString(output.hostApi);
        const StreamRequest choice
            = output.defaultOutput ? StreamRequest{} : StreamRequest{output.name, output.hostApi, 0};
        add(output.defaultOutput ? tr("%1 (%2), default").arg(name, hostApi)
                                 : tr("%1 (%2)").arg(name, hostApi),
            choice, &output == current, true);
    }
    if (current == nullptr && !m_choice.name.empty())
        add(tr("%1, not connected").arg(QString::fromStdString(m_choice.name)), m_choice, true, false);
    if (m_menu->isEmpty())
        m_menu->addAction(tr("No loudspeaker or headphones found"))->setEnabled(false);
}

void OutputSelector::add(const QString& label, const StreamRequest& choice, bool checked, bool connected)
{
    QAction* action = m_menu->addAction(label);
    action->setCheckable(true);
    action->setChecked(checked);
    QFont font = m_menu->font();
    font.setStrikeOut(!connected);
    action->setFont(font);
    connect(action, &QAction::triggered, this, [this, choice] {
        setChoice(choice);
        emit chosen(choice);
    });
}

} // namespace tonada::ui
