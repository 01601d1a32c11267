// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page_bar.h"

#include "ui/page_tab.h"
#include "ui/support/control_button.h"
#include "ui/support/icon.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace tonada::ui {
namespace {

constexpr int kHeight = 44;
constexpr int kLogo = 16;
constexpr int kNameLeft = 40;
constexpr int kTabsLeft = 124;
constexpr int kModelWidth = 230;
constexpr int kWidestModel = 320;

} // namespace

PageBar::PageBar(QWidget* parent)
    : QWidget(parent)
    , m_theme(theme(ThemeKind::Light))
    , m_tabRow(new QHBoxLayout)
    , m_model(new ControlButton(ControlButton::Look::Selector, this))
    , m_settings(new ControlButton(ControlButton::Look::Bare, this))
    , m_help(new ControlButton(ControlButton::Look::Bare, this))
    , m_modelMenu(new QMenu(this))
{
    setFixedHeight(kHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(tabsLeft(), 0, spacing::kSmall, 1);
    row->setSpacing(spacing::kUnit);
    m_tabRow->setSpacing(0);
    row->addLayout(m_tabRow);
    row->addStretch(1);
    row->addWidget(m_model);
    row->addSpacing(spacing::kUnit);
    row->addWidget(m_settings);
    row->addWidget(m_help);

    m_model->setObjectName(QStringLiteral("modelSelector"));
    m_settings->setObjectName(QStringLiteral("settings"));
    m_help->setObjectName(QStringLiteral("help"));
    const auto makeIcon
        = [](ControlButton& button, const QString& icon, const QString& name, const QString& tip) {
              button.setIconName(icon);
              button.setIconOnly(true);
              button.setText(name);
              button.setToolTip(tip);
          };
    makeIcon(*m_settings, QStringLiteral("settings"), tr("Settings"), tr("Settings (Ctrl+,)"));
    makeIcon(*m_help, QStringLiteral("help"), tr("Keys and help"), tr("Keys and help (F1)"));

    m_about = m_modelMenu->addAction(tr("About this model"), this, &PageBar::aboutModelRequested);
    m_modelMenu->addSeparator();
    m_modelMenu->addAction(tr("Demo voices (shipped)"), this, &PageBar::starterModelRequested);
    m_modelMenu->addAction(tr("Open model…"), this, &PageBar::openModelRequested);
    connect(m_model, &QPushButton::clicked, this, &PageBar::openModelMenu);
    connect(m_settings, &QPushButton::clicked, this, &PageBar::settingsRequested);
    connect(m_help, &QPushButton::clicked, this, &PageBar::helpRequested);
    setModelName({});
}

void PageBar::setTheme(const Theme& theme)
{
    m_theme = theme;
    for (PageTab* tab : m_tabs)
        tab->setTheme(theme);
    for (ControlButton* button : {m_model, m_settings, m_help})
        button->setTheme(theme);
    layout()->setContentsMargins(tabsLeft(), 0, spacing::kSmall, 1);
    fitModelWidth();
    m_modelMenu->setFont(theme.font(TextRole::Body));
    update();
}

void PageBar::addTab(const QString& title)
{
    auto* tab = new PageTab(title, this);
    tab->setTheme(m_theme);
    const int index = static_cast<int>(m_tabs.size());
    connect(tab, &QAbstractButton::clicked, this, [this, index] { emit tabClicked(index); });
    m_tabs.push_back(tab);
    m_tabRow->addWidget(tab);
}

void PageBar::setCurrentTab(int index)
{
    m_tabs.at(static_cast<std::size_t>(index))->setChecked(true);
}

void PageBar::setCapturing(int index, bool capturing)
{
    m_tabs.at(static_cast<std::size_t>(index))->setMarked(capturing, tr("The microphone is on"));
}

void PageBar::setModelName(const QString& name)
{
    const QString text = name.isEmpty() ? tr("Model: none") : tr("Model: %1").arg(name);
    m_model->setText(text);
    m_model->setToolTip(tr("%1 (Ctrl+M)").arg(text));
    m_model->setAccessibleName(text);
    m_about->setEnabled(!name.isEmpty());
    fitModelWidth();
}

int PageBar::tabsLeft() const
{
    const int name
        = QFontMetrics(m_theme.font(TextRole::AppName)).horizontalAdvance(QStringLiteral("Tonada"));
    return std::max(kTabsLeft, kNameLeft + name + spacing::kSmall);
}

void PageBar::fitModelWidth()
{
    const int widest = static_cast<int>(kWidestModel * m_theme.fontFactor);
    m_model->setFixedWidth(std::clamp(m_model->sizeHint().width(), kModelWidth, widest));
}

void PageBar::openModelMenu()
{
    m_modelMenu->setMinimumWidth(m_model->width());
    m_modelMenu->popup(m_model->mapToGlobal(QPoint(0, m_model->height() + spacing::kUnit)));
}

void PageBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.line);
    painter.setRenderHint(QPainter::Antialiasing);
    drawLineIcon(painter, QRectF(spacing::kPageMargin, (kHeight - kLogo) / 2.0, kLogo, kLogo),
                 QStringLiteral("waveform"), m_theme.text);
    painter.setFont(m_theme.font(TextRole::AppName));
    painter.setPen(m_theme.text);
    painter.drawText(QRect(kNameLeft, 0, tabsLeft() - kNameLeft, kHeight - 1),
                     Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("Tonada"));
}

} // namespace tonada::ui
