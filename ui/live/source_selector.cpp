// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/source_selector.h"

#include "ui/settings/settings.h"
#include "ui/support/control_button.h"
#include "ui/support/icon.h"
#include "ui/support/number_text.h"

#include <QActionGroup>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSlider>
#include <QWidgetAction>

#include <algorithm>
#include <cmath>

namespace tonada::ui {
namespace {

constexpr int kWidth = 240;
constexpr int kMinWidth = 140;

/** ALSA, JACK and the like report dozens of channels for virtual devices; nobody picks the thirtieth. */
constexpr int kMaxListedChannels = 8;

} // namespace

SourceSelector::SourceSelector(QWidget* parent)
    : QWidget(parent)
    , m_theme(theme(ThemeKind::Light))
    , m_button(new ControlButton(ControlButton::Look::Selector, this))
    , m_menu(new QMenu(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_button);
    m_button->setObjectName(QStringLiteral("sourceSelector"));
    m_menu->setObjectName(QStringLiteral("sourceMenu"));
    connect(m_button, &QPushButton::clicked, this, [this] {
        emit rescanRequested();
        fillMenu();
        m_menu->popup(m_button->mapToGlobal(QPoint(0, m_button->height() + spacing::kUnit)));
    });
    refresh();
}

void SourceSelector::setTheme(const Theme& theme)
{
    m_theme = theme;
    m_button->setTheme(theme);
    m_menu->setFont(theme.font(TextRole::Body));
    updateGeometry();
}

void SourceSelector::setDevices(std::vector<AudioDevice> devices)
{
    m_devices = std::move(devices);
    refresh();
    if (m_menu->isVisible())
        fillMenu();
}

void SourceSelector::setChoice(const SourceChoice& choice)
{
    m_choice = choice;
    refresh();
}

const AudioDevice* SourceSelector::chosenDevice() const
{
    const auto found = std::find_if(m_devices.begin(), m_devices.end(), [this](const AudioDevice& device) {
        if (device.inputs == 0)
            return false;
        if (m_choice.device.isEmpty())
            return device.defaultInput;
        return QString::fromStdString(device.name) == m_choice.device
            && (m_choice.hostApi.isEmpty() || QString::fromStdString(device.hostApi) == m_choice.hostApi);
    });
    return found == m_devices.end() ? nullptr : &*found;
}

QString SourceSelector::deviceName() const
{
    if (!m_choice.device.isEmpty())
        return m_choice.device;
    const AudioDevice* device = chosenDevice();
    return device != nullptr ? QString::fromStdString(device->name) : QString{};
}

QString SourceSelector::text() const
{
    switch (m_choice.kind) {
    case SourceChoice::Kind::Demo:
        return tr("Demo");
    case SourceChoice::Kind::File:
        return tr("File: %1").arg(QFileInfo(m_choice.file).fileName());
    case SourceChoice::Kind::Microphone:
        break;
    }
    const QString name = deviceName();
    return name.isEmpty() ? tr("Microphone: none") : tr("Microphone: %1").arg(name);
}

void SourceSelector::refresh()
{
    // Where it is narrow the icon says "microphone" and the name has the room.
    const bool fits = m_button->widthFor(text()) <= width();
    const bool microphone = m_choice.kind == SourceChoice::Kind::Microphone && !deviceName().isEmpty();
    m_button->setText(fits || !microphone ? text() : deviceName());
    m_button->setIconName(m_choice.kind == SourceChoice::Kind::Microphone ? QStringLiteral("microphone")
                              : m_choice.kind == SourceChoice::Kind::Demo ? QStringLiteral("waveform")
                                                                          : QStringLiteral("play"));
    m_button->setAccessibleName(tr("Source: %1").arg(text()));
    m_button->setToolTip(text());
}

void SourceSelector::resizeEvent(QResizeEvent*)
{
    refresh();
}

QSize SourceSelector::sizeHint() const
{
    return {static_cast<int>(kWidth * m_theme.fontFactor), m_button->sizeHint().height()};
}

QSize SourceSelector::minimumSizeHint() const
{
    return {kMinWidth, m_button->sizeHint().height()};
}

void SourceSelector::choose(const SourceChoice& choice)
{
    setChoice(choice);
    emit chosen(choice);
}

void SourceSelector::fillMenu()
{
    m_menu->clear();
    qDeleteAll(m_menu->findChildren<QActionGroup*>());
    auto* sources = new QActionGroup(m_menu);
    addMicrophones(*sources);
    addOtherSources(*sources);
    if (m_choice.kind == SourceChoice::Kind::Microphone) {
        addChannels();
        addGain();
    }
    m_menu->setMinimumWidth(width());
}

void SourceSelector::addMicrophones(QActionGroup& group)
{
    m_menu->addSection(tr("Microphone"));
    const auto add = [&](const QString& label, const QString& name, const QString& hostApi, bool checked) {
        QAction* action = m_menu->addAction(label);
        action->setCheckable(true);
        action->setChecked(checked && m_choice.kind == SourceChoice::Kind::Microphone);
        group.addAction(action);
        connect(action, &QAction::triggered, this, [this, name, hostApi] {
            SourceChoice choice = m_choice;
            choice.kind = SourceChoice::Kind::Microphone;
            choice.device = name;
            choice.hostApi = hostApi;
            choose(choice);
        });
        return action;
    };
    const AudioDevice* current = chosenDevice();
    bool any = false;
    for (const AudioDevice& device : m_devices) {
        if (device.inputs == 0)
            continue;
        any = true;
        const QString name = QString::fromStdString(device.name);
        const QString hostApi = QString::fromStdString(device.hostApi);
        const QString label = device.defaultInput ? tr("%1 (%2), default").arg(name, hostApi)
                                                  : tr("%1 (%2)").arg(name, hostApi);
        add(label, device.defaultInput ? QString{} : name, device.defaultInput ? QString{} : hostApi,
            &device == current);
    }
    if (current == nullptr && !m_choice.device.isEmpty()) {
        QAction* gone
            = add(tr("%1, not connected").arg(m_choice.device), m_choice.device, m_choice.hostApi, true);
        QFont struck = m_menu->font();
        struck.setStrikeOut(true);
        gone->setFont(struck);
    } else if (!any) {
        m_menu->addAction(tr("No microphone found"))->setEnabled(false);
    }
}

void SourceSelector::addOtherSources(QActionGroup& group)
{
    m_menu->addSection(tr("Other sources"));
    QAction* demo = m_menu->addAction(tr("Demo"));
    demo->setCheckable(true);
    group.addAction(demo);
    demo->setChecked(m_choice.kind == SourceChoice::Kind::Demo);
    connect(demo, &QAction::triggered, this, [this] {
        SourceChoice choice = m_choice;
        choice.kind = SourceChoice::Kind::Demo;
        choose(choice);
    });
    QAction* file = m_menu->addAction(tr("File as live…"));
    file->setCheckable(true);
    group.addAction(file);
    file->setChecked(m_choice.kind == SourceChoice::Kind::File);
    connect(file, &QAction::triggered, this, &SourceSelector::fileRequested);
}

void SourceSelector::addChannels()
{
    const AudioDevice* device = chosenDevice();
    if (device == nullptr || device->inputs < 2)
        return;
    QMenu* channels = m_menu->addMenu(tr("Channel"));
    auto* group = new QActionGroup(channels);
    for (int channel = 0; channel <= std::min(device->inputs, kMaxListedChannels); ++channel) {
        QAction* action = channels->addAction(channel == 0 ? tr("Mix of all") : QString::number(channel));
        action->setCheckable(true);
        action->setChecked(channel == m_choice.channel);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, channel] {
            SourceChoice choice = m_choice;
            choice.channel = channel;
            choose(choice);
        });
    }
}

void SourceSelector::addGain()
{
    m_menu->addSection(tr("Input gain"));
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(spacing::kHuge, spacing::kUnit, spacing::kMedium, spacing::kSmall);
    auto* slider = new QSlider(Qt::Horizontal);
    auto* value = new QLabel;
    const auto gainText = [](int gainDb) {
        return tr("%1 dB").arg(numberText(gainDb));
    };
    slider->setObjectName(QStringLiteral("gain"));
    slider->setAccessibleName(tr("Input gain"));
    slider->setRange(static_cast<int>(-Settings::kMaxGainDb), static_cast<int>(Settings::kMaxGainDb));
    slider->setValue(static_cast<int>(std::lround(m_choice.gainDb)));
    value->setFont(m_theme.font(TextRole::Body));
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    value->setMinimumWidth(QFontMetrics(value->font()).horizontalAdvance(gainText(-88)));
    value->setText(gainText(slider->value()));
    layout->addWidget(slider, 1);
    layout->addWidget(value);
    connect(slider, &QSlider::valueChanged, this, [this, value, gainText](int gainDb) {
        value->setText(gainText(gainDb));
        m_choice.gainDb = gainDb;
        emit gainChanged(gainDb);
    });
    auto* action = new QWidgetAction(m_menu);
    action->setDefaultWidget(row);
    m_menu->addAction(action);
}

} // namespace tonada::ui
