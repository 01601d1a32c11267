// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/accent_table.h"

#include "core/util/csv.h"
#include "core/util/error.h"

#include <algorithm>
#include <array>
#include <optional>

namespace tonada {
namespace {

constexpr std::string_view kSeparators = ",|";

constexpr std::array<std::string_view, 7> kArgentinian{
    "Rioplatense: Argentina, Uruguay, este de Bolivia, Paraguay",
    "rioplatense",
    "Rioplatense: Argentina",
    "Argentina",
    "argentino",
    "español argentino",
    "español de Argentina",
};

constexpr std::array<std::string_view, 56> kOther{
    "España: Norte peninsular (Asturias, Castilla y León, Cantabria, País Vasco, Navarra, Aragón, La Rioja, "
    "Guadalajara, Cuenca)",
    "nortepeninsular",
    "España: Centro-Sur peninsular (Madrid, Toledo, Castilla-La Mancha)",
    "centrosurpeninsular",
    "España: Sur peninsular (Andalucia, Extremadura, Murcia)",
    "surpeninsular",
    "España: Islas Canarias",
    "canario",
    "México",
    "mexicano",
    "América central",
    "americacentral",
    "Caribe: Cuba, Venezuela, Puerto Rico, República Dominicana, Panamá, Colombia caribeña, México caribeño, "
    "Costa del golfo de México",
    "caribe",
    "Andino-Pacífico: Colombia, Perú, Ecuador, oeste de Bolivia y Venezuela andina",
    "andino",
    "Chileno: Chile, Cuyo",
    "chileno",
    "Español de Filipinas",
    "filipinas",
    "Spain",
    "España",
    "Mexico",
    "Guatemala",
    "guatemalteco",
    "Honduras",
    "hondureño",
    "El Salvador",
    "salvadoreño",
    "Nicaragua",
    "nicaragüense",
    "Costa Rica",
    "costarricense",
    "Panama",
    "Panamá",
    "panameño",
    "Cuba",
    "cubano",
    "Dominican Republic",
    "República Dominicana",
    "dominicano",
    "Puerto Rico",
    "puertorriqueño",
    "Colombia",
    "colombiano",
    "Venezuela",
    "venezolano",
    "Ecuador",
    "ecuatoriano",
    "Peru",
    "Perú",
    "peruano",
    "Bolivia",
    "boliviano",
    "Chile",
    "Equatorial Guinea",
};

constexpr std::array<std::string_view, 6> kNeither{
    "Uruguay", "uruguayo", "Paraguay", "paraguayo", "español de Uruguay", "español de Paraguay",
};

/** ASCII only: the accents of letters are left as they are. */
std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    for (char& c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::optional<AccentClass> classFromName(std::string_view name)
{
    if (name == "argentinian")
        return AccentClass::Argentinian;
    if (name == "other")
        return AccentClass::Other;
    if (name == "neither")
        return AccentClass::Neither;
    return std::nullopt;
}

} // namespace

AccentTable AccentTable::standard()
{
    AccentTable table;
    for (const auto accent : kArgentinian)
        table.add(accent, AccentClass::Argentinian);
    for (const auto accent : kOther)
        table.add(accent, AccentClass::Other);
    for (const auto accent : kNeither)
        table.add(accent, AccentClass::Neither);
    return table;
}

AccentTable AccentTable::read(const std::filesystem::path& csv)
{
    const auto rows = CsvTable::read(csv);
    const auto accent = rows.column("accent");
    const auto label = rows.column("label");
    if (!accent || !label)
        throw Error(ErrorCode::DataUnusable, {csv.string(), "its header needs the columns accent and label"});
    AccentTable table;
    for (const auto& row : rows.rows()) {
        const auto accentClass = classFromName(lowerCase(row[*label]));
        if (!accentClass)
            throw Error(ErrorCode::DataUnusable,
                        {csv.string(),
                         "the label \"" + row[*label] + "\" is not one of Argentinian, Other, neither"});
        table.add(row[*accent], *accentClass);
    }
    return table;
}

AccentClass AccentTable::classOf(std::string_view text) const
{
    const auto lower = lowerCase(trimmed(text));
    std::optional<AccentClass> found;
    for (std::string_view rest = lower; !rest.empty();) {
        auto length = knownPrefix(rest);
        if (length > 0) {
            const auto accentClass = m_classes.find(trimmed(rest.substr(0, length)))->second;
            if (found && *found != accentClass)
                return AccentClass::Neither;
            found = accentClass;
        }
        length = std::min(rest.find_first_of(kSeparators, length), rest.size());
        rest.remove_prefix(std::min(length + 1, rest.size()));
        rest = trimmed(rest);
    }
    return found.value_or(AccentClass::Unknown);
}

void AccentTable::add(std::string_view accent, AccentClass accentClass)
{
    m_classes[lowerCase(trimmed(accent))] = accentClass;
}

std::size_t AccentTable::knownPrefix(std::string_view text) const
{
    for (auto length = text.size(); length > 0;) {
        if (m_classes.find(trimmed(text.substr(0, length))) != m_classes.end())
            return length;
        const auto separator = text.find_last_of(kSeparators, length - 1);
        length = separator == std::string_view::npos ? 0 : separator;
    }
    return 0;
}

} // namespace tonada
