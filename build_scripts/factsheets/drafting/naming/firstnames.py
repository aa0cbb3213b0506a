"""First names that many people bear, and family names that stand first in East Asia.

General knowledge of the language, not of any story: a name of two or three words that begins with one is most likely a person's.
"""

from __future__ import annotations

from factsheets.text.words import word_set

NAMED = 2.5
"""What it is worth that the first word of a name is known as people's."""

FIRST_NAMES = word_set(
    "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul "
    "andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry "
    "justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam nathan henry "
    "zachary douglas peter kyle noah ethan jeremy christian walter keith austin roger terry sean gerald carl harold dylan arthur lawrence "
    "jordan jesse bryan billy bruce gabriel joe logan alan juan albert willie elijah wayne randy vincent mason roy ralph bobby russell "
    "bradley philip eugene greg mike bill bob jim tom dave steve chris matt dan ben sam tony nick rick ron ken jeff tim don ed fred ted "
    "harry leo max luke liam owen oliver simon neil graham ian colin derek stuart gavin hugh nigel trevor barry clive malcolm angus "
    "duncan craig ross gordon alastair callum connor declan niall brendan eamon seamus rory kieran gareth rhys dafydd emrys geoffrey "
    "leonard stanley norman howard ernest alfred louis martin theodore francis herbert clifford edwin earl melvin leon glenn marvin "
    "mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily "
    "donna michelle carol amanda melissa deborah stephanie dorothy rebecca sharon laura cynthia amy kathleen angela shirley brenda "
    "emma anna pamela nicole samantha katherine christine helen debra rachel carolyn janet maria catherine heather diane olivia julie "
    "joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah megan cheryl jacqueline martha madison teresa "
    "gloria sara janice ann kathryn abigail sophia frances jean alice judy isabella julia grace denise amber doris marilyn danielle "
    "beverly charlotte natalie theresa diana brittany kayla alexis lori jane lucy kate claire fiona gemma zoe chloe ellen eleanor "
    "caroline tracy tina wendy sally penny jill jenny louise lynn anne annie rosa rose irene nora molly bridget siobhan aoife niamh "
    "hillary hilary theresa meghan michele kristen kristin kirsten erin tiffany vanessa yvonne naomi miriam esther leah "
    "carlos luis miguel jorge pedro manuel francisco antonio jesus alejandro fernando ricardo roberto eduardo sergio javier rafael "
    "alberto mario enrique ramon raul oscar andres pablo diego hector ernesto gustavo guillermo felipe rodrigo nicolas sebastian "
    "marcelo marco rodolfo rogelio benigno ferdinand joaquin ignacio gonzalo alvaro cesar hugo ruben julio arturo armando emilio "
    "carmen ana sofia lucia elena isabel pilar dolores beatriz gabriela alejandra claudia daniela mariana paola silvia adriana "
    "juliana fernanda leticia luciana marina joana ines joao jose paulo luiz thiago bruno caio gilberto geraldo jair aecio dilma "
    "jean pierre jacques michel philippe alain bernard nicolas francois emmanuel laurent olivier thierry pascal didier gerard henri "
    "marie nathalie isabelle sylvie valerie sandrine celine aurelie camille brigitte segolene edouard christophe sebastien mathieu "
    "hans klaus jurgen wolfgang helmut dieter gunter manfred heinz karl friedrich stefan andreas matthias tobias florian lukas jonas "
    "felix jens uwe frank olaf angela ursula annegret sabine petra monika katrin heike anja birgit silke gisela ingrid "
    "giuseppe giovanni luigi matteo luca andrea paolo giorgio alessandro francesco lorenzo stefano roberto silvio romano enrico "
    "giulia chiara francesca alessandra paola federica giorgia lars anders erik nils bjorn sven johan magnus henrik mikael fredrik "
    "kjell olav jens mette helle astrid ingeborg sanna annika jan piet willem pieter hendrik geert mark ruud dirk joost wouter bart "
    "vladimir dmitry dmitri sergei sergey alexei alexey mikhail nikolai igor oleg boris yuri viktor andrei anatoly yevgeny evgeny "
    "konstantin maxim roman pavel ivan vasily volodymyr petro oleksandr olga natalia natalya tatiana svetlana irina ekaterina anastasia "
    "yulia maria galina lyudmila ludmila jaroslaw lech donald mateusz andrzej tomasz piotr krzysztof marek zbigniew vaclav milos jiri "
    "petr jaroslav zoltan viktor laszlo gyorgy istvan traian ion nicolae mihai gheorghe dragan slobodan zoran goran novak milorad "
    "ivica luka dimitris dimitrios georgios kostas konstantinos alexis yannis nikos panagiotis recep ahmet mehmet mustafa kemal "
    "abdullah bulent orhan ayse fatma emine "
    "mohammed muhammad mohamed mohammad muhammed ahmed ahmad ali hassan hussein hussain omar umar ibrahim ismail khalid khaled yusuf "
    "youssef yousef abdul abdel abdulrahman abdulaziz saleh saeed said tariq tarek samir karim nasser faisal fahad salman bashar "
    "hosni anwar hamid hamad rashid rashed jamal kamal mahmoud mahmud mustafa nabil walid ziad zayed bilal imran asif shahid tahir "
    "nawaz pervez pervaiz asif zardari yousuf rahim karzai ashraf fatima aisha khadija zainab maryam leila layla amina hadiza noura "
    "rania huda salma nadia yasmin samira reza hossein hassan mahmoud akbar mehdi mir javad "
    "narendra rahul sonia manmohan amit arun sushma rajnath arvind kapil anil mukesh ratan ravi rajesh suresh ramesh mahesh ganesh "
    "sanjay vijay ajay sunil rakesh dinesh deepak ashok vinod manoj pankaj vivek nitin sachin rohit virat saurav sourav vikram "
    "harish krishna shankar venkatesh srinivas chandra prakash pradeep sandeep kiran mohan gopal naveen nitish akhilesh lalu mamata "
    "jayalalithaa smriti nirmala priyanka deepika aishwarya anjali pooja kavita sunita anita meera lakshmi radha sita usha "
    "mahinda gotabaya ranil maithripala khaleda hasina shinzo junichiro yoshihide taro naoto yukio kenji hiroshi takashi akira "
    "satoshi makoto kazuo masahiro yuki haruki naomi yoko keiko tomoko "
    "uhuru raila william jomo mwai kalonzo wafula martha odinga yoweri kizza bobi paul kagame joseph laurent nelson thabo jacob cyril "
    "winnie desmond robert morgan emmerson joshua goodluck muhammadu olusegun atiku bola ngozi chinua wole chukwuemeka emeka obinna "
    "chidi ifeanyi adebayo oluwaseun babatunde tunde femi segun yemi kofi kwame kwesi akosua ama nana ellen blaise alassane laurent "
    "idriss paul ernest samwel wanjiru njoki wangari achieng otieno kamau njoroge mwangi juma salim hamisi rodrigo gloria corazon "
    "chelsea camilla meghan harriet pippa eugenie beatrice kylie britney taylor justin ariana kanye beyonce oprah "
    "leni imelda rizal sukarno joko susilo megawati prabowo budi agus bambang siti dewi nguyen aung thein thaksin yingluck prayuth "
    "najib anwar mahathir goh hsien benedict"
)
"""First names of many languages, folded."""

FAMILY_FIRST = word_set(
    "kim lee park choi jung jeong kang cho yoon yun jang lim han oh seo shin kwon hwang ahn song yoo yu hong moon ryu bae baek nam "
    "heo noh roh chung cheong ko koh min shim ban wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo lin he gao "
    "liang zheng luo xie tang xu deng feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao "
    "shen zhong cui tan liao fan shi jin jia xia fu fang zou xiong bai meng qin qiu hou yin xue yan lei long tao wen xi bo ai tsai "
    "chiang tsang leung wong chan cheung ng lau kwok tse lai yeung chow tran le pham hoang phan vu dang bui do ho ngo duong"
)
"""Family names that stand before the given name, folded."""

KNOWN_ALONE = word_set(
    "homer herodotus plato aristotle socrates cicero virgil ovid augustus nero caesar cleopatra confucius buddha muhammad dante petrarch "
    "michelangelo leonardo raphael titian caravaggio rembrandt vermeer rubens velazquez goya monet manet degas renoir cezanne gauguin "
    "matisse picasso dali warhol banksy klimt munch kandinsky chagall miro basquiat hockney turner constable shakespeare cervantes goethe "
    "tolstoy dostoevsky dickens voltaire rousseau darwin newton einstein galileo copernicus freud marx engels lenin stalin trotsky "
    "khrushchev gorbachev yeltsin putin hitler goebbels mussolini franco churchill thatcher blair napoleon bonaparte bismarck gandhi "
    "nehru mandela castro guevara peron chavez maduro lula bolsonaro obama trump biden clinton reagan nixon roosevelt eisenhower kennedy "
    "lincoln merkel macron sarkozy berlusconi erdogan ataturk netanyahu arafat nasser gaddafi qaddafi khomeini khamenei saddam mao xi "
    "pele pelé maradona messi ronaldo ronaldinho neymar kaka zidane federer nadal djokovic tendulkar mozart beethoven bach handel haydn "
    "schubert chopin liszt wagner verdi puccini tchaikovsky brahms mahler vivaldi madonna beyonce beyoncé adele rihanna shakira bono "
    "sting eminem drake björk prince"
)
"""People whom every reader knows by one word, folded."""
