// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/take_list.h"

#include "ui/live/verdict_sign.h"
#include "ui/support/control_button.h"
#include "ui/support/number_text.h"
#include "ui/train/class_button.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <numeric>

namespace tonada::ui {
namespace {

constexpr int kSignWidth = 18;
constexpr int kClassWidth = 110;
constexpr int kButton = 28;

class SignMark : public QWidget
{
public:
    SignMark(int label, const Theme& theme, QWidget* parent)
        : QWidget(parent)
        , m_label(label)
        , m_theme(theme)
    {
        setFixedWidth(kSignWidth);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        drawSign(painter, rect(), m_label == 1 ? Sign::Disc : Sign::Square, SignSize::Small, m_theme);
    }

private:
    int m_label;
    Theme m_theme;
};

} // namespace

TakeList::TakeList(QWidget* parent)
    : Card(tr("Takes"), parent)
    , m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("takes"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    body().addWidget(m_scroll, 1);
    fill();
}

void TakeList::setTheme(const Theme& theme)
{
    Card::setTheme(theme);
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Window, theme.surface);
    m_scroll->setPalette(palette);
    fill();
}

void TakeList::setTakes(const std::vector<TakeView>& takes)
{
    m_takes = takes;
    fill();
}

void TakeList::fill()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (m_takes.empty()) {
        auto* nothing = new QLabel(tr("Nothing recorded yet"));
        nothing->setObjectName(QStringLiteral("noTakes"));
        nothing->setAlignment(Qt::AlignCenter);
        styleLabel(*nothing, currentTheme().font(TextRole::Body), currentTheme().mutedText);
        column->addWidget(nothing, 1);
    }
    for (int index = static_cast<int>(m_takes.size()) - 1; index >= 0; --index)
        column->addWidget(row(index));
    if (!m_takes.empty())
        column->addStretch(1);
    m_scroll->setWidget(content);
    const double seconds
        = std::accumulate(m_takes.begin(), m_takes.end(), 0.0,
                          [](double sum, const TakeView& take) { return sum + take.seconds; });
    setCaption(m_takes.empty()
                   ? QString()
                   : tr("kept: %1, together %2")
                         .arg(numberText(static_cast<double>(m_takes.size())), minutesText(seconds)));
}

QWidget* TakeList::row(int index)
{
    const TakeView& take = m_takes[static_cast<std::size_t>(index)];
    auto* row = new QWidget;
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 1, 0, 1);
    line->setSpacing(spacing::kUnit);
    const auto word = [&](const QString& text, const QColor& colour) {
        auto* label = new QLabel(text, row);
        label->setTextFormat(Qt::PlainText);
        styleLabel(*label, currentTheme().font(TextRole::TableCell), colour);
        return label;
    };
    auto* label = word(className(take.label), currentTheme().text);
    label->setMinimumWidth(kClassWidth);
    auto* speaker = word(take.speaker, currentTheme().text);
    speaker->setMinimumWidth(1); // a long name is cut, the buttons stay
    line->addWidget(new SignMark(take.label, currentTheme(), row));
    line->addWidget(label);
    line->addWidget(speaker, 1);
    line->addWidget(word(tr("%1 s").arg(numberText(take.seconds, 1)), currentTheme().mutedText));
    const auto addButton = [&](const QString& name, const QString& icon, const QString& text, auto signal) {
        auto* button = new ControlButton(ControlButton::Look::Bare, row);
        button->setObjectName(name + QString::number(index));
        button->setTheme(currentTheme());
        button->setIconName(icon);
        button->setIconOnly(true);
        button->setText(text);
        button->setAccessibleName(tr("%1: %2").arg(text, take.speaker));
        button->setAutoDefault(false);
        button->setFixedSize(kButton, kButton);
        connect(button, &QPushButton::clicked, this, [this, index, signal] { (this->*signal)(index); });
        line->addWidget(button);
    };
    addButton(QStringLiteral("playTake"), QStringLiteral("play"), tr("Play"), &TakeList::playRequested);
    addButton(QStringLiteral("deleteTake"), QStringLiteral("delete"), tr("Delete"),
              &TakeList::deleteRequested);
    return row;
}

} // namespace tonada::ui
