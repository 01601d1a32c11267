// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/train/record_form.h"

#include "ui/support/check_box_palette.h"
#include "ui/support/control_button.h"
#include "ui/train/class_button.h"

#include <QCheckBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace tonada::ui {
namespace {

constexpr int kLongestName = 100;

QString lineStyle(const Theme& theme)
{
    return QStringLiteral("QLineEdit { border: 1px solid %1; border-radius: %2px; padding: 0 %3px;"
                          " background: %4; color: %5 } QLineEdit:disabled { color: %6; border-color: %7 }")
        .arg(theme.control.name())
        .arg(spacing::kControlRadius)
        .arg(spacing::kSmall)
        .arg(theme.surface.name(), theme.text.name(), theme.mutedText.name(), theme.line.name());
}

} // namespace

RecordForm::RecordForm(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_folder(new QLabel(this))
    , m_choose(new ControlButton(ControlButton::Look::Plain, this))
    , m_classes{new ClassButton(0, this), new ClassButton(1, this)}
    , m_speaker(new QLineEdit(this))
    , m_consent(
          new QCheckBox(tr("The speaker agrees to being recorded and to training on the recording"), this))
    , m_captions{new QLabel(tr("Folder"), this), new QLabel(tr("Class"), this),
                 new QLabel(tr("Speaker"), this)}
{
    styleFields();
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(spacing::kLarge);
    grid->setVerticalSpacing(spacing::kSmall);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < 3; ++row)
        grid->addWidget(m_captions[static_cast<std::size_t>(row)], row, 0);
    grid->addWidget(m_folder, 0, 1);
    grid->addWidget(m_choose, 0, 2);
    grid->addLayout(classRow(), 1, 1, 1, 2);
    grid->addWidget(m_speaker, 2, 1, 1, 2);
    grid->addWidget(m_consent, 3, 1, 1, 2);
    connectFields();
    m_classes[1]->setChecked(true);
}

QHBoxLayout* RecordForm::classRow()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(spacing::kSmall);
    m_classes[1]->setObjectName(QStringLiteral("classArgentinian"));
    m_classes[0]->setObjectName(QStringLiteral("classOther"));
    for (ClassButton* of : {m_classes[1], m_classes[0]}) {
        of->setTheme(m_theme);
        row->addWidget(of);
    }
    row->addStretch(1);
    return row;
}

void RecordForm::styleFields()
{
    for (QLabel* caption : m_captions)
        styleLabel(*caption, m_theme.font(TextRole::Body), m_theme.mutedText);
    m_folder->setObjectName(QStringLiteral("recordFolderName"));
    m_folder->setTextFormat(Qt::PlainText);
    m_folder->setMinimumWidth(1);
    styleLabel(*m_folder, m_theme.font(TextRole::Body), m_theme.text);
    m_choose->setObjectName(QStringLiteral("recordFolder"));
    m_choose->setText(tr("Choose folder…"));
    m_choose->setTheme(m_theme);
    m_choose->setAutoDefault(false);
    m_speaker->setObjectName(QStringLiteral("speaker"));
    m_speaker->setAccessibleName(tr("Speaker"));
    m_speaker->setPlaceholderText(tr("the same name for all clips of one voice"));
    m_speaker->setMaxLength(kLongestName);
    m_speaker->setStyleSheet(lineStyle(m_theme));
    m_speaker->setMinimumHeight(spacing::kControlHeight);
    m_consent->setObjectName(QStringLiteral("consent"));
    m_consent->setMinimumHeight(spacing::kControlHeight);
    m_consent->setFocusPolicy(Qt::TabFocus);
    m_consent->setPalette(checkBoxPalette(m_theme));
}

void RecordForm::connectFields()
{
    connect(m_choose, &QPushButton::clicked, this, &RecordForm::folderRequested);
    connect(m_consent, &QCheckBox::toggled, this, &RecordForm::changed);
    connect(m_consent, &QCheckBox::clicked, this, [this](bool given) {
        if (given)
            emit done();
    });
    connect(m_speaker, &QLineEdit::textChanged, this, [this] {
        m_consent->setChecked(false); // another voice has not agreed yet
        emit changed();
    });
    connect(m_speaker, &QLineEdit::returnPressed, this, &RecordForm::done);
}

void RecordForm::setFolder(const QString& path)
{
    m_path = path;
    m_folder->setToolTip(path);
    showFolder();
    emit changed();
}

void RecordForm::showFolder()
{
    m_folder->setText(QFontMetrics(m_folder->font()).elidedText(m_path, Qt::ElideMiddle, width() / 2));
}

void RecordForm::resizeEvent(QResizeEvent*)
{
    showFolder();
}

void RecordForm::setSpeakers(const QStringList& names)
{
    auto* completer = new QCompleter(names, m_speaker);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_speaker->setCompleter(completer);
}

void RecordForm::setLocked(bool folder, bool others)
{
    m_choose->setEnabled(!folder);
    for (QWidget* field : std::initializer_list<QWidget*>{m_classes[0], m_classes[1], m_speaker, m_consent})
        field->setEnabled(!others);
}

void RecordForm::focusSpeaker()
{
    m_speaker->setFocus();
}

void RecordForm::setLabel(int label)
{
    m_classes.at(static_cast<std::size_t>(label))->setChecked(true);
}

int RecordForm::label() const
{
    return m_classes[1]->isChecked() ? 1 : 0;
}

QString RecordForm::speaker() const
{
    return m_speaker->text().simplified();
}

bool RecordForm::consent() const
{
    return m_consent->isChecked();
}

QString RecordForm::missing() const
{
    if (m_path.isEmpty())
        return tr("First of all: a folder for the recordings.");
    if (speaker().isEmpty())
        return tr("First of all: the speaker's name. It tells voices apart when training.");
    if (!consent())
        return tr("Nothing is recorded without the speaker's consent.");
    return {};
}

int RecordForm::captionWidth() const
{
    int widest = 0;
    for (const QLabel* caption : m_captions)
        widest = std::max(widest, caption->sizeHint().width());
    return widest;
}

void RecordForm::setCaptionWidth(int width)
{
    m_captions.front()->setMinimumWidth(width);
}

} // namespace tonada::ui
