/** Generated names of people and firms for the measurements: common names of twelve cultures, common ones most, with each people's rare surnames built from its own parts. */
import type { NameEntry } from '../../src/resolve/names/index.ts';

/** Common names; shares of the cultures are the numbers before them. */
const cultures: readonly (readonly [share: number, given: string, family: string])[] = [
  [22, 'James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan Joseph Jessica Thomas Karen Charles Sarah Daniel Nancy Matthew Lisa Mark Ashley Donald Emily Steven Kimberly Paul Donna Andrew Michelle Joshua Carol Kenneth Amanda Kevin Melissa', 'Smith Johnson Williams Brown Jones Garcia Miller Davis Wilson Anderson Taylor Moore Jackson Martin Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams Nelson Baker Hall Campbell Mitchell Carter Roberts Turner Phillips Parker Evans Edwards Collins Stewart Morris Murphy Cook Rogers Morgan Cooper Peterson Bailey Reed Kelly Howard Ward Cox Richardson Watson Brooks Wood Bennett Gray Hughes Price Myers Long Foster Sanders Ross Powell Sullivan Russell Fisher Henderson Cole Jenkins Perry Butler Barnes'],
  [8, 'Lukas Anna Leon Lea Finn Laura Jonas Julia Paul Sophie Felix Marie Maximilian Katharina Tim Sabine Jan Petra Stefan Ursula Wolfgang Monika Klaus Renate', 'Mueller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Koch Bauer Richter Klein Wolf Schroeder Neumann Schwarz Zimmermann Braun Krueger Hofmann Hartmann Lange Werner Krause Lehmann Koehler Maier Herrmann Walter Kaiser Fuchs Peters Lang Scholz Jung Hahn Vogel Keller Guenther Frank Berger Winkler Roth Beck Lorenz Baumann Albrecht Schuster Simon'],
  [8, 'Jean Marie Pierre Nathalie Michel Isabelle Philippe Sylvie Nicolas Catherine Julien Sandrine Luc Camille Antoine Chloe Hugo Manon', 'Martin Bernard Dubois Thomas Robert Petit Durand Leroy Moreau Laurent Lefebvre Michel Bertrand Roux Vincent Fournier Morel Girard Andre Mercier Dupont Lambert Bonnet Francois Martinez Legrand Garnier Faure Rousseau Blanc Guerin Muller Henry Roussel Chevalier'],
  [12, 'Maria Jose Antonio Carmen Manuel Ana Francisco Isabel Juan Laura Pedro Lucia Luis Marta Carlos Elena Miguel Cristina Rafael Rosa Diego Paula Javier Sofia', 'Gonzalez Rodriguez Fernandez Lopez Sanchez Perez Gomez Martin Jimenez Ruiz Hernandez Diaz Moreno Alvarez Romero Alonso Gutierrez Navarro Torres Dominguez Vazquez Ramos Gil Ramirez Serrano Blanco Molina Morales Suarez Ortega Delgado Castro Ortiz Rubio Marin Sanz Iglesias Nunez Medina Garrido Silva Santos Oliveira Souza Pereira Costa Carvalho Almeida'],
  [10, 'Александр Мария Сергей Елена Дмитрий Ольга Андрей Наталья Алексей Анна Иван Татьяна Михаил Ирина Николай Светлана Владимир Екатерина Павел Юлия Роман Дарья Артём Ксения', 'Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Фёдоров Морозов Волков Алексеев Лебедев Семёнов Егоров Павлов Козлов Степанов Николаев Орлов Андреев Макаров Никитин Захаров Зайцев Соловьёв Борисов Яковлев Григорьев Романов Воробьёв Сергеев Кузьмин Фролов Александров Дмитриев Королёв Гусев Киселёв Ильин Максимов Поляков Сорокин Виноградов'],
  [10, '伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 涛 明 超 秀英 建国 建华 文 志强 秀兰 海燕 晓明 玉兰 国强 丽华 小红 志明 俊杰 浩然 子轩 梓涵 雨欣 思远', '王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 萧 田 董 潘 袁 蔡 蒋 余'],
  [5, '민준 서연 도윤 지우 예준 하은 시우 수아 주원 지호 지훈 영호 영수 정숙 순자 미숙 성호 상훈 동현 현우 은영 경희 재호 승민', '김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 홍'],
  [8, 'علی محمد فاطمه زهرا حسین رضا مریم حسن مهدی احمد سارا امیر لیلا مصطفی نرگس یوسف سمیرا جواد پریسا بهروز', 'محمدی حسینی احمدی رضایی مرادی کریمی جعفری موسوی قاسمی صادقی رحیمی ابراهیمی هاشمی عباسی اکبری نوری سلیمانی شریفی امینی یزدانی زارع کاظمی'],
  [7, 'Mohammed Ahmed Fatima Ali Hassan Aisha Omar Khalid Ibrahim Yusuf Mariam Abdullah Mustafa Layla Hussein Amina Karim Nadia Samir Rania', 'Al-Sayed Mansour Haddad Nasser Khalil Saleh Farah Hamdan Darwish Aziz Sabbagh Khoury Najjar Qasim Barakat Shahin Awad Issa Saad Jaber Kassab Rahman Bakr Ghanem'],
  [10, 'Rahul Priya Amit Anjali Raj Sunita Sanjay Pooja Vijay Neha Arjun Kavita Suresh Deepa Rohan Meera Anil Lakshmi Manoj Divya', 'Sharma Kumar Singh Patel Gupta Reddy Nair Mehta Joshi Verma Iyer Desai Chopra Banerjee Mukherjee Rao Pillai Agarwal Bhat Kulkarni Malhotra Kapoor Shetty Ghosh'],
]; // biome-ignore format: lists of names are read in lines

export type Random = () => number;

/** A small generator with a seed: the same run gives the same names. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The first of a list are drawn most, the last a tenth as often. */
const skewed = (list: readonly string[], random: Random): string =>
  list[Math.min(list.length - 1, Math.floor(list.length * random() ** 1.5))] as string;

const lists = cultures.map(([share, given, family]) => ({ share, given: given.split(' '), family: family.split(' ') }));
const total = lists.reduce((sum, { share }) => sum + share, 0);
const onsets = 'b d f g h k l m n p r s t v z br dr kr st tr sh ch'.split(' ');
const rhymes = 'a e i o u an en in on ar er or al el ai'.split(' ');

const syllables = (count: number, random: Random): string =>
  Array.from(
    { length: count },
    () =>
      (onsets[Math.floor(random() * onsets.length)] as string) +
      (rhymes[Math.floor(random() * rhymes.length)] as string),
  ).join('');

const cyrillicStems =
  'бел чер горш кравч мельн шевч дуб берез снег вол рыб кон сав гур тар лаз мур чуп ерш кож плот стол ключ молч дорон филат харл евдок самох терещ'.split(
    ' ',
  );
const cyrillicEnds = 'ов ев ин ский енко ук анов инов ицын ёнков ахин ушин алёв'.split(' ');
const persianEnds = 'زاده پور نژاد فر منش آبادی پناه دوست وند'.split(' ');
const any = (list: readonly string[], random: Random): string => list[Math.floor(random() * list.length)] as string;

/** Most surnames of a people are rare: two thirds are built from parts, as the people's own rare ones are. */
function surnameOf(common: string, given: readonly string[], random: Random): string {
  if (random() < 0.33) return common;
  if (/\p{Script=Cyrillic}/u.test(common)) {
    const stem = any(cyrillicStems, random) + (random() < 0.5 ? '' : any(cyrillicStems, random).slice(1));
    return capital(stem + any(cyrillicEnds, random));
  }
  if (/\p{Script=Arabic}/u.test(common)) return any(given, random) + any(persianEnds, random);
  return capital(syllables(2 + Math.floor(random() * 2), random));
}

function personName(random: Random): string {
  let at = random() * total;
  const culture = lists.find(({ share }) => {
    at -= share;
    return at < 0;
  });
  if (culture === undefined) return '';
  const family = skewed(culture.family, random);
  const given = skewed(culture.given, random);
  if (/\p{Script=Han}/u.test(family))
    return family + (random() < 0.6 && given.length === 1 ? given + (any(culture.given, random).at(-1) ?? '') : given);
  if (/\p{Script=Hangul}/u.test(family)) return family + given.charAt(0) + any(culture.given, random).charAt(1);
  const middle = /^[A-Z]/.test(family) && random() < 0.3 ? ` ${skewed(culture.given, random)}` : '';
  return `${given}${middle} ${surnameOf(family, culture.given, random)}`;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const fields =
  'Trading Shipping Holding Logistics Technologies Energy Consulting Construction Foods Engineering Capital Media Services Textiles Motors Partners'.split(
    ' ',
  );
const forms = 'Ltd LLC GmbH Inc AG Corp Limited SA'.split(' ');

function firmName(random: Random): string {
  const own = Array.from({ length: random() < 0.4 ? 2 : 1 }, () =>
    capital(syllables(2 + Math.floor(random() * 2), random)),
  ).join(' ');
  return `${own} ${fields[Math.floor(random() * fields.length)]} ${forms[Math.floor(random() * forms.length)]}`;
}

/** Four people for every firm. */
export function generatedEntries(count: number, random: Random): NameEntry[] {
  return Array.from({ length: count }, (_, i) =>
    i % 5 === 4
      ? { id: `g${i}`, name: firmName(random), schema: 'organisation' as const }
      : { id: `g${i}`, name: personName(random), schema: 'person' as const },
  );
}
